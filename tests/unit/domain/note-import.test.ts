import { describe, expect, it } from "vitest";
import { missingNote, type Note, noteRetention, noteVersionsLimit } from "@/lib/domain/note";
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
const now = note(28).at;
/** The plan where no earlier version is here. */
const importOf = (imported: readonly Note[], here: Note) => noteImportOf(imported, here, [], now);

describe("importing a note", () => {
  it("takes all of it where there is none", () => {
    const imported = [note(1), note(4), note(5)];
    expect(importOf(imported, missingNote("git"))).toMatchObject({
      outcome: "new",
      after: 0,
    });
    const { current, earlier } = addedNotesOf(imported, missingNote("git"), 0, now);
    expect(current).toEqual(note(5));
    expect(earlier.map(({ version, endsAt }) => [version, endsAt])).toEqual([
      [1, null],
      [4, null],
    ]);
  });

  it("continues the note that is here", () => {
    const imported = [note(1), note(4), note(5)];
    expect(importOf(imported, note(4))).toMatchObject({ outcome: "new", after: 4 });
    const { earlier } = addedNotesOf(imported, note(4), 4, now);
    expect(earlier.map(({ version }) => version)).toEqual([4]);
  });

  it("adds nothing where its last version is here, now or earlier", () => {
    expect(importOf([note(1)], note(1))).toMatchObject({
      outcome: "known",
      after: null,
    });
    expect(noteImportOf([note(1)], note(7), [note(1)], now)).toMatchObject({
      outcome: "known",
    });
  });

  describe("of which one was written on after an export", () => {
    const minutesLater = (version: number, minutes: number) => {
      const { at, day } = note(2);
      return { ...note(version), at: new Date(at.getTime() + minutes * 60 * 1000), day };
    };
    const monthLater = new Date(note(2).at.getTime() + noteRetention);

    it("adds what autosaves made of the text here, which becomes an earlier version", () => {
      const imported = [note(1), minutesLater(5, 9), note(7)];
      expect(importOf(imported, note(2))).toMatchObject({ outcome: "new", after: 2 });
      const { current, earlier } = addedNotesOf(imported, note(2), 2, now);
      expect(current).toEqual(note(7));
      expect(earlier.map(({ version }) => version)).toEqual([2, 5]);
    });

    it("finds the text of the file in what autosaves made of it here", () => {
      const imported = [note(1), note(2)];
      expect(importOf(imported, minutesLater(5, 9))).toMatchObject({ outcome: "known" });
      const kept = minutesLater(5, 9);
      expect(noteImportOf(imported, note(7), [kept], now)).toMatchObject({ outcome: "known" });
    });

    it("finds one that has expired since a later one of its day", () => {
      const later = minutesLater(5, 60);
      for (const [here, imported] of [
        [note(2), later],
        [later, note(2)],
      ] as const) {
        expect(noteImportOf([imported], here, [], now).outcome).toBe("diverged");
        expect(noteImportOf([imported], here, [], monthLater).outcome).not.toBe("diverged");
      }
    });

    it("keeps the text here for as long as others, however old the one is that takes its place", () => {
      const { earlier } = addedNotesOf([minutesLater(5, 60)], note(2), 2, monthLater);
      const endsAt = new Date(monthLater.getTime() + noteRetention);
      expect(earlier).toEqual([expect.objectContaining({ version: 2, endsAt })]);
    });

    it("finds a removal that was taken back here, of which nothing is kept", () => {
      const imported = [note(1), note(2, "")];
      expect(importOf(imported, note(3))).toMatchObject({ outcome: "known" });
    });

    it("leaves the note here where the other is of another day, or older", () => {
      expect(importOf([note(3)], note(2))).toMatchObject({ outcome: "diverged" });
      expect(importOf([minutesLater(3, -1)], note(2))).toMatchObject({ outcome: "diverged" });
      expect(importOf([note(2)], minutesLater(3, -1))).toMatchObject({ outcome: "diverged" });
    });
  });

  it("leaves another note as it is", () => {
    expect(importOf([note(1), note(2)], note(2, "lain"))).toMatchObject({
      outcome: "diverged",
    });
  });

  it("continues a note that was removed here, with numbers after its own, and only once", () => {
    const imported = [note(1), note(4)];
    const removed = note(5, "");
    expect(importOf(imported, removed)).toMatchObject({ outcome: "new", after: 0 });
    const { current, earlier } = addedNotesOf(imported, removed, 0, now);
    expect(current).toEqual({ ...note(4), version: 7 });
    expect(earlier.map(({ version, text }) => [version, text])).toEqual([[6, "v1"]]);
    const again = importOf(imported, current as Note);
    expect(again).toMatchObject({ outcome: "known", after: null });
    const longer = [...imported, note(6)];
    expect(importOf(longer, current as Note)).toMatchObject({ outcome: "new", after: 4 });
    expect(addedNotesOf(longer, current as Note, 4, now).current).toEqual({
      ...note(6),
      version: 8,
    });
  });

  it("adds to a note that was removed here only what is not kept", () => {
    const imported = [note(1), note(3), note(5)];
    const removed = note(4, "");
    const found = noteImportOf(imported, removed, [note(1), note(3)], now);
    expect(found).toMatchObject({ outcome: "new", after: 3, size: 0 });
    expect(addedNotesOf(imported, removed, 3, now)).toEqual({ current: note(5), earlier: [] });
  });

  it("that would go beyond the limit is over it, one that adds nothing is not", () => {
    const item = { item: "git", outcome: "new", after: 0 } as const;
    const plan = { versionSum: 0, versionsSize: noteVersionsLimit, now };
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
