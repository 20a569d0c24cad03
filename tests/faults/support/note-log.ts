import { expect } from "vitest";
import type { StoredNote } from "../../support/database/stored-rows";

/** In ms (ADR 21). */
const versionLength = 10 * 60 * 1000;

type NoteWrite = {
  readonly item: string;
  /** Another one with each write, unless it is empty. */
  readonly text: string;
  /** The version that it was based on. */
  readonly version: number;
  /** Null for a write that is a version of its own. */
  readonly tab: string | null;
};

/** Without an answer, a write may be stored or not. */
type SentNote = NoteWrite & { readonly sentAt: number; isRefused: boolean };

/** `version` is the one that the text became. */
type AcknowledgedNote = NoteWrite & { readonly answeredAt: number };

/** What was sent and answered of one learner's notes. */
export class NoteLog {
  readonly acknowledged: AcknowledgedNote[] = [];
  readonly #sent: SentNote[] = [];
  readonly #imported = new Set<string>();

  /** Returns functions that record the answer. */
  send(write: NoteWrite) {
    const sent: SentNote = { ...write, sentAt: performance.now(), isRefused: false };
    this.#sent.push(sent);
    return {
      acknowledge: (version: number): void => {
        this.acknowledged.push({ ...write, version, answeredAt: performance.now() });
      },
      refuse: (): void => {
        sent.isRefused = true;
      },
    };
  }

  import(texts: Iterable<string>): void {
    for (const text of texts) this.#imported.add(text);
  }

  /**
   * Expects every acknowledged text to be stored as the version that was answered, unless its tab has written on, and
   * nothing that was refused or not sent.
   */
  expectStored(stored: readonly StoredNote[]): void {
    expectCurrentIsLast(stored);
    const isStored = storedCheckOf(stored);
    const isWrittenOn = this.#writtenOnCheck();
    const lost = this.acknowledged.filter((note) => !isStored(note) && !isWrittenOn(note));
    expect(lost, "acknowledged and not stored").toEqual([]);
    const possible = new Set(["", ...this.#imported]);
    for (const { text, isRefused } of this.#sent) if (!isRefused) possible.add(text);
    const others = stored.filter(({ text }) => !possible.has(text));
    expect(others, "stored and never sent, or refused").toEqual([]);
  }

  /** Whether the same tab may have replaced a text within ten minutes. */
  #writtenOnCheck(): (note: AcknowledgedNote) => boolean {
    const keyOf = ({ item, tab, version }: NoteWrite) => `${item} ${version} ${tab}`;
    const next = new Map<string, SentNote>();
    for (const sent of this.#sent) {
      if (sent.tab !== null && sent.text !== "" && !sent.isRefused) next.set(keyOf(sent), sent);
    }
    return (note) => {
      const sentAt = next.get(keyOf(note))?.sentAt;
      return sentAt !== undefined && sentAt - note.answeredAt < versionLength;
    };
  }
}

/** A note that was removed has no text to be found. */
function storedCheckOf(stored: readonly StoredNote[]): (note: AcknowledgedNote) => boolean {
  const texts = new Map(stored.map(({ item, version, text }) => [`${item} ${version}`, text]));
  const current = stored.filter(({ isCurrent }) => isCurrent);
  const last = new Map(current.map(({ item, version }) => [item, version]));
  return ({ item, text, version }) =>
    text === "" ? (last.get(item) ?? 0) >= version : texts.get(`${item} ${version}`) === text;
}

function expectCurrentIsLast(stored: readonly StoredNote[]): void {
  for (const item of new Set(stored.map((each) => each.item))) {
    const own = stored.filter((each) => each.item === item);
    const current = own.filter(({ isCurrent }) => isCurrent).map(({ version }) => version);
    const versions = own.map(({ version }) => version);
    expect(current, `the last version of ${item}`).toEqual([Math.max(...versions)]);
    expect(new Set(versions).size, `the versions of ${item}`).toBe(versions.length);
  }
}
