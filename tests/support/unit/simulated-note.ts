import fc from "fast-check";
import { dayOf } from "@/lib/domain/calendar";
import {
  decideNote,
  missingNote,
  type Note,
  type NoteOutcome,
  type NoteVersion,
  type NoteWrite,
  type OpenNote,
} from "@/lib/domain/note";

const minute = 60 * 1000;
const day = 24 * 60 * minute;
const zone = "Asia/Jakarta";

/** Minutes to the next step: within a version, across midnight, across the 30 days. */
export const anyGap = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(400, 3000, 45_000));

export type NoteStep = {
  readonly tab: "a" | "b";
  readonly kind: "autosave" | "button" | "remove" | "reload";
  /** A process is killed before the write, or between the write and its answer; the tab may die with it. */
  readonly fate: "answered" | "killed-before" | "killed-after" | "tab-killed";
};

export const anyNoteStep: fc.Arbitrary<NoteStep> = fc.record({
  tab: fc.constantFrom("a", "b"),
  kind: fc.constantFrom("autosave", "autosave", "autosave", "button", "remove", "reload"),
  fate: fc.constantFrom("answered", "answered", "killed-before", "killed-after", "tab-killed"),
});

/** A note in memory, as a database keeps one. */
export function newNoteStore(item = "git") {
  let note: OpenNote = missingNote(item);
  let versions: NoteVersion[] = [];
  return {
    note: () => note,
    versions: () => versions,
    write(write: NoteWrite) {
      const size = versions.reduce((sum, version) => sum + version.size, 0);
      const decision = decideNote(note, write, size);
      if (decision.outcome !== "saved") return decision;
      note = decision.note;
      if (decision.earlier) versions = [...versions, decision.earlier];
      return decision;
    },
    sweep(now: Date) {
      versions = versions.filter(({ endsAt }) => endsAt === null || endsAt > now);
    },
  };
}

type Acknowledged = NoteWrite & { readonly written: number };

/** Two tabs that write one note, and everything that was acknowledged to them. */
export class SimulatedNote {
  conflicts = 0;
  private readonly acknowledged: Acknowledged[] = [];
  private readonly written: Acknowledged[] = [];
  private readonly known = { a: 0, b: 0 };
  private texts = 0;

  constructor(
    private readonly write: (write: NoteWrite) => Promise<NoteOutcome>,
    private readonly read: () => Promise<Note>,
    private readonly name = "",
  ) {}

  async run({ tab, kind, fate }: NoteStep, at: Date): Promise<void> {
    if (kind === "reload") return this.reload(tab);
    if (fate === "killed-before") return;
    this.texts += 1;
    const text = kind === "remove" ? "" : `${this.name} text ${this.texts}`;
    const id = kind === "autosave" ? tab : null;
    const write = { text, tab: id, at, day: dayOf(at, zone), version: this.known[tab] };
    const outcome = await this.send(write);
    if (fate === "tab-killed") return this.reload(tab);
    // A page without an answer sends the same again, and is told what is stored.
    const answer = fate === "killed-after" ? await this.send(write) : outcome;
    if (answer.outcome === "conflict") {
      this.conflicts += 1;
      this.known[tab] = answer.note.version;
      const again = { ...write, version: answer.note.version };
      return this.acknowledge(tab, again, await this.send(again));
    }
    this.acknowledge(tab, write, answer);
  }

  private async reload(tab: "a" | "b"): Promise<void> {
    this.known[tab] = (await this.read()).version;
  }

  private async send(write: NoteWrite): Promise<NoteOutcome> {
    const outcome = await this.write(write);
    if (outcome.outcome === "saved") this.written.push({ ...write, written: outcome.note.version });
    return outcome;
  }

  private acknowledge(tab: "a" | "b", write: NoteWrite, { outcome, note }: NoteOutcome): void {
    if (outcome === "conflict" || outcome === "full") return;
    this.known[tab] = note.version;
    this.acknowledged.push({ ...write, written: note.version });
  }

  /** What was acknowledged and is neither current, nor kept, nor to be gone by the rules at the time of the last sweep. */
  lost(current: Note, kept: readonly Note[], sweptAt: Date): string[] {
    return this.acknowledged
      .filter(({ text }) => text !== "" && text !== current.text)
      .filter(({ text }) => !kept.some((version) => version.text === text))
      .filter((write) => !this.isPartOfLaterVersion(write) && !this.hasExpired(write, sweptAt))
      .map(({ text, written }) => `${text} (version ${written})`);
  }

  private writesAfter({ written }: Acknowledged): Acknowledged[] {
    return this.written.filter((other) => other.written > written);
  }

  /** An autosave, ten minutes at most before a later one of the same tab with nothing between the two. */
  private isPartOfLaterVersion(write: Acknowledged): boolean {
    const [next] = this.writesAfter(write);
    const isAutosave = write.tab !== null && next?.tab === write.tab && next.text !== "";
    return (
      isAutosave && next.at.getTime() - write.at.getTime() < 10 * minute && next.day === write.day
    );
  }

  private hasExpired(write: Acknowledged, sweptAt: Date): boolean {
    const later = this.writesAfter(write);
    const isLastOfDay = !later.some((other) => other.day === write.day);
    const replacedAt = later[0]?.at.getTime() ?? Number.POSITIVE_INFINITY;
    return !isLastOfDay && replacedAt + 30 * day <= sweptAt.getTime();
  }
}
