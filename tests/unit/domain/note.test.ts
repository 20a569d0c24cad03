import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideNote,
  firstLineOf,
  missingNote,
  type Note,
  noteRetention,
  noteVersionsLimit,
} from "@/lib/domain/note";
import {
  anyGap,
  anyNoteStep,
  newNoteStore,
  SimulatedNote,
} from "../../support/unit/simulated-note";

const start = new Date("2026-11-24T02:00:00Z");
const minute = 60 * 1000;
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * minute);

type Store = ReturnType<typeof newNoteStore>;

function autosave(store: Store, text: string, minutes: number, tab: string | null = "tab") {
  const at = minutesLater(minutes);
  const day = at.toISOString().slice(0, 10);
  return store.write({ text, tab, at, day, version: store.note().version });
}

const textsOf = (notes: readonly Note[]) => notes.map(({ text }) => text);

describe("a write of a note", () => {
  it("raises the version by one, also a removal", () => {
    const store = newNoteStore();
    for (const text of ["a", "b", "", "c"]) autosave(store, text, 0, null);
    expect(store.note()).toMatchObject({ text: "c", version: 4 });
    expect(textsOf(store.versions())).toEqual(["a", "b"]);
  });

  it("based on another version is in conflict and changes nothing", () => {
    const store = newNoteStore();
    autosave(store, "a", 0);
    for (const version of [0, 2, 99]) {
      const write = { text: "b", tab: null, at: minutesLater(1), day: "2026-11-24", version };
      expect(store.write(write)).toMatchObject({
        outcome: "conflict",
        note: { text: "a", version: 1 },
      });
    }
    expect(store.note()).toMatchObject({ text: "a", version: 1 });
  });

  it("of what is stored already is none, whatever it was based on", () => {
    const store = newNoteStore();
    autosave(store, "a", 0);
    const again = { text: "a", tab: "tab", at: minutesLater(0), day: "2026-11-24", version: 0 };
    expect(store.write(again)).toMatchObject({ outcome: "unchanged", note: { version: 1 } });
    expect(autosave(newNoteStore(), "", 0)).toMatchObject({
      outcome: "unchanged",
      note: { version: 0 },
    });
  });

  it("of the same tab within ten minutes of the first continues its version", () => {
    const store = newNoteStore();
    for (const [text, minutes] of [
      ["a", 0],
      ["ab", 5],
      ["abc", 9.9],
      ["abcd", 10],
      ["abcde", 19.9],
    ] as const)
      autosave(store, text, minutes);
    expect(textsOf(store.versions())).toEqual(["abc"]);
    expect(store.note()).toMatchObject({ text: "abcde", version: 5 });
  });

  it.each<[string, string, string | null, number]>([
    ["another tab", "b", "other", 1],
    ["no tab", "b", null, 1],
    ["a clock that went back", "b", "tab", -1],
    ["a removal", "", "tab", 1],
  ])("by %s begins a version of its own", (_what, text, tab, minutes) => {
    const store = newNoteStore();
    autosave(store, "a", 0);
    autosave(store, text, minutes, tab);
    expect(textsOf(store.versions())).toEqual(["a"]);
  });

  it("across midnight begins a version of its own, so that each day has its last text", () => {
    const store = newNoteStore();
    autosave(store, "a", 22 * 60 - 1);
    autosave(store, "ab", 22 * 60 + 1);
    expect(store.versions()).toMatchObject([{ text: "a", day: "2026-11-24", endsAt: null }]);
  });

  it("keeps what was replaced while the clock was not set, as by any other clock", () => {
    const store = newNoteStore();
    const unset = { at: new Date("2000-01-01T00:00:00Z"), day: "2000-01-01", tab: null };
    store.write({ text: "a", ...unset, version: 0 });
    store.write({ text: "b", ...unset, version: 1 });
    autosave(store, "c", 0);
    store.sweep(minutesLater(1));
    expect(textsOf(store.versions())).toEqual(["a", "b"]);
  });

  it("keeps the last text of a day for good and others for 30 days after they were replaced", () => {
    const store = newNoteStore();
    const oneDay = 24 * 60;
    for (const [text, minutes] of [
      ["a", 0],
      ["b", 60],
      ["c", oneDay],
      ["d", 2 * oneDay],
      ["e", 2 * oneDay + 1],
    ] as const)
      autosave(store, text, minutes, null);
    expect(textsOf(store.versions())).toEqual(["a", "b", "c", "d"]);
    const replacedAt = minutesLater(60).getTime();
    store.sweep(new Date(replacedAt + noteRetention - 1));
    expect(textsOf(store.versions())).toEqual(["a", "b", "c", "d"]);
    store.sweep(new Date(replacedAt + noteRetention));
    expect(textsOf(store.versions())).toEqual(["b", "c", "d"]);
    store.sweep(minutesLater(999 * oneDay));
    expect(textsOf(store.versions())).toEqual(["b", "c"]);
    expect(store.note().text).toBe("e");
  });

  it("that would keep more earlier texts than may be is refused, one that keeps none is not", () => {
    const at = start;
    const write = { text: "b", tab: "tab", at, day: "2026-11-24", version: 1 };
    const note = { ...missingNote("git"), text: "a", version: 1, at, openedAt: at, day: write.day };
    const decide = (tab: string | null, size: number) =>
      decideNote({ ...note, tab }, write, size).outcome;
    expect(decide("other", noteVersionsLimit - 257)).toBe("saved");
    expect(decide("other", noteVersionsLimit - 256)).toBe("full");
    expect(decide("tab", noteVersionsLimit)).toBe("saved");
  });
});

describe("two tabs that write one note", () => {
  it("lose no text that was acknowledged, whatever is killed between", async () => {
    let conflicts = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyNoteStep, anyGap), { maxLength: 14 }),
        async (steps) => {
          const store = newNoteStore();
          const note = new SimulatedNote(
            async (write) => store.write(write),
            async () => store.note(),
          );
          let minutes = 0;
          for (const [step, gap] of steps) {
            minutes += gap;
            await note.run(step, minutesLater(minutes));
            store.sweep(minutesLater(minutes));
            expect(note.lost(store.note(), store.versions(), minutesLater(minutes))).toEqual([]);
          }
          conflicts += note.conflicts;
        },
      ),
      { numRuns: 500 },
    );
    expect(conflicts).toBeGreaterThan(100);
  });
});

describe("the first line of a note", () => {
  it.each([
    ["", ""],
    ["\n\n---\n", ""],
    ["# **Ukuran** output\nlagi", "Ukuran output"],
    ["> - [ ] Hitung `n + 1`", "Hitung n + 1"],
    ["2. kedua", "kedua"],
    ["2026 adalah tahun", "2026 adalah tahun"],
    ["-5 derajat", "-5 derajat"],
    ["pakai train_test_split dari sklearn", "pakai train_test_split dari sklearn"],
    ["cek `df.to_csv`", "cek df.to_csv"],
    ["`__init__` dan ``a ` b`` dan `*`", "__init__ dan a ` b dan *"],
    ["__init__.py belum jalan", "__init__.py belum jalan"],
    ["isi model.__init__ dan __init__()", "isi model.__init__ dan __init__()"],
    ["*args dan **kwargs", "*args dan **kwargs"],
    ["**model**-nya (_baru_).", "model-nya (baru)."],
    ["~5 jam lagi", "~5 jam lagi"],
    ["2 * 3 * 4 = 24", "2 * 3 * 4 = 24"],
    [
      "**Penting:** _baca_ ~~bab 1~~ ***dulu***, lalu **bab _2_**",
      "Penting: baca bab 1 dulu, lalu bab 2",
    ],
    [`${"a".repeat(114)}👩‍💻 lagi`, `${"a".repeat(114)}👩‍💻…`],
    [`${"a".repeat(118)}👩‍💻 lagi`, `${"a".repeat(118)}…`],
    [`${"kata ".repeat(40)}`, `${"kata ".repeat(24).slice(0, 119).trimEnd()}…`],
  ])("of %j is %j", (text, line) => {
    expect(firstLineOf(text)).toBe(line);
  });
});
