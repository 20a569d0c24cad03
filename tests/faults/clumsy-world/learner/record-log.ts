import { expect } from "vitest";
import type { StoredRecord } from "../../../support/database/stored-rows";

/** `title` is another one with each write; null for a removal. `version` is the one after it. */
type RecordWrite = {
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
};

/** What was sent and answered of one learner's evidence, projects, log, or plan. */
export class RecordLog {
  readonly #acknowledged: RecordWrite[] = [];
  /** By title, how many requests with it may have been accepted: sent and not refused, or imported. */
  readonly #possible = new Map<string, number>();

  /** Records what was sent; `send` returns whether it was accepted, and throws where there was no answer. */
  async write(write: RecordWrite, send: () => Promise<boolean>): Promise<boolean> {
    this.#count(write, 1);
    const isAccepted = await send();
    if (isAccepted) this.#acknowledged.push(write);
    else this.#count(write, -1);
    return isAccepted;
  }

  import(titles: Iterable<string>): void {
    for (const title of titles) this.#count({ title }, 1);
  }

  #count({ title }: Pick<RecordWrite, "title">, change: 1 | -1): void {
    if (title !== null) this.#possible.set(title, (this.#possible.get(title) ?? 0) + change);
  }

  /** Expects every acknowledged write to be stored, or a later one, and nothing that was refused or not sent. */
  expectStored(stored: readonly StoredRecord[]): void {
    const byId = new Map(stored.map((each) => [each.id, each]));
    const lost = this.#acknowledged.filter(({ id, version, title }) => {
      const found = byId.get(id);
      if (!found || found.version < version) return true;
      const isSame = title === null ? found.isRemoved : found.title === title && !found.isRemoved;
      return found.version === version && !isSame;
    });
    expect(lost, "acknowledged and not stored").toEqual([]);
    const others = stored.filter(({ title }) => (this.#possible.get(title ?? "") ?? 0) < 1);
    expect(others, "stored and never sent, or refused").toEqual([]);
  }
}
