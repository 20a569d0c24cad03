import type { EventOutcome } from "./event";

const shownSteps = 30;

/** What happened, step by step. */
export class Diary {
  readonly #steps: string[] = [];
  readonly #counts = new Map<string, Map<string, number>>();

  note(who: string, event: string, end: EventOutcome | "unanswered" | "failed"): void {
    this.#steps.push(`${who} ${event}: ${end}`);
    const ends = this.#counts.get(event) ?? new Map<string, number>();
    this.#counts.set(event, ends.set(end, (ends.get(end) ?? 0) + 1));
  }

  get lastSteps(): string {
    return this.#steps.slice(-shownSteps).join("\n");
  }

  get length(): number {
    return this.#steps.length;
  }

  /** How often each event came to which end. */
  get summary(): string {
    const lines = Array.from(this.#counts, ([event, ends]) => {
      const counts = Array.from(ends, ([end, count]) => `${count} ${end}`);
      return `  ${event}: ${counts.sort().join(", ")}`;
    });
    return lines.sort().join("\n");
  }

  /** Events that happened and never came to their end. */
  get neverDone(): string[] {
    return [...this.#counts].filter(([, ends]) => !ends.has("done")).map(([event]) => event);
  }
}
