import { describe, expect, it } from "vitest";
import { missingNote, type Note, noteVersionsLimit } from "@/lib/domain/note";
import {
  addedNotesOf,
  createNoteValidator,
  isOverNotesLimit,
  noteImportOf,
  notesByItem,
} from "@/lib/domain/note-import";

const note = (version: number, text = `v${version}`, item = "git"): Note => {
  const at = new Date(Date.UTC(2026, 10, version, 3));
  return { item, version, text, at, day: at.toISOString().slice(0, 10) };
};
const neverKept = () => false;

describe("importing a note", () => {
  it("takes all of it where there is none", () => {
    const imported = [note(1), note(4), note(5)];
    expect(noteImportOf(imported, missingNote("git"), neverKept)).toMatchObject({
      outcome: "new",
      after: 0,
    });
    const { current, earlier } = addedNotesOf(imported, missingNote("git"));
    expect(current).toEqual(note(5));
    expect(earlier.map(({ version, endsAt }) => [version, endsAt])).toEqual([
      [1, null],
      [4, null],
    ]);
  });

  it("continues the note that is here", () => {
    const imported = [note(1), note(4), note(5)];
    expect(noteImportOf(imported, note(4), neverKept)).toMatchObject({ outcome: "new", after: 4 });
    expect(addedNotesOf(imported, note(4)).earlier.map(({ version }) => version)).toEqual([4]);
  });

  it("adds nothing where its last version is here, now or earlier", () => {
    expect(noteImportOf([note(1)], note(1), neverKept)).toMatchObject({
      outcome: "known",
      after: null,
    });
    expect(noteImportOf([note(1)], note(7), ({ version }) => version === 1)).toMatchObject({
      outcome: "known",
    });
  });

  it("leaves another note as it is", () => {
    expect(noteImportOf([note(1), note(2)], note(2, "lain"), neverKept)).toMatchObject({
      outcome: "diverged",
    });
  });

  it("continues a note that was removed here, with numbers after its own, and only once", () => {
    const imported = [note(1), note(4)];
    const removed = note(5, "");
    expect(noteImportOf(imported, removed, neverKept)).toMatchObject({ outcome: "new", after: 5 });
    const { current, earlier } = addedNotesOf(imported, removed);
    expect(current).toEqual({ ...note(4), version: 7 });
    expect(earlier.map(({ version, text }) => [version, text])).toEqual([[6, "v1"]]);
    const again = noteImportOf(imported, current as Note, neverKept);
    expect(again).toMatchObject({ outcome: "known", after: null });
  });

  it("that would go beyond the limit is over it, one that adds nothing is not", () => {
    const item = { item: "git", outcome: "new", after: 0 } as const;
    const plan = { versionSum: 0, versionsSize: noteVersionsLimit };
    expect(isOverNotesLimit({ ...plan, items: [{ ...item, size: 1 }] })).toBe(true);
    expect(isOverNotesLimit({ ...plan, items: [{ ...item, size: 0 }] })).toBe(false);
  });

  it("reads the versions of an item together, also across batches", async () => {
    const batches = async function* () {
      yield [note(1), note(2)];
      yield [note(3), note(1, "x", "dsa")];
      yield [];
    };
    const groups: string[] = [];
    for await (const group of notesByItem(batches()))
      groups.push(group.map(({ item, version }) => `${item} ${version}`).join(", "));
    expect(groups).toEqual(["git 1, git 2, git 3", "dsa 1"]);
  });
});

describe("the notes of an archive", () => {
  const isValid = (...notes: Note[]) => {
    const validate = createNoteValidator(new Date("2026-12-31T00:00:00Z"));
    return notes.every(validate);
  };

  it("rise within an item, and each item comes once", () => {
    expect(isValid(note(1), note(3), note(1, "x", "dsa"))).toBe(true);
    expect(isValid(note(2), note(2))).toBe(false);
    expect(isValid(note(2), note(1))).toBe(false);
    expect(isValid(note(1), note(1, "x", "dsa"), note(2))).toBe(false);
  });

  it("are of a day that their instant can have", () => {
    expect(isValid({ ...note(1), day: "2026-11-03" })).toBe(false);
    expect(isValid({ ...note(1), at: new Date("2226-11-01T00:00:00Z"), day: "2226-11-01" })).toBe(
      false,
    );
  });
});
