import { describe, expect, it } from "vitest";
import { missingNote } from "@/lib/domain/note";
import { decideNoteTask, taskLineAt, withTask } from "@/lib/domain/note-task";

const satu = { index: 0, line: "- [ ] satu", isDone: true };

describe("the line of a task", () => {
  it.each([
    [0, 2, "- [ ] satu"],
    [2, 17, "> 1. [x] dua"],
    [3, 27, "- [ ] "],
  ])("%i is found by where its box begins", (index, position, line) => {
    const text = "- [ ] satu\n\n> 1. [x] dua\n- [ ] ";
    expect(text.slice(position)).toMatch(/\[[x ]\]/);
    expect(taskLineAt(text, position)).toEqual({ index, line });
  });
});

describe("ticking a task in a text", () => {
  it.each([
    ["its box and nothing else", "- [ ] satu\n- [ ] dua", "- [x] satu\n- [ ] dua"],
    ["it on its new line", "# Awal\n- [ ] satu", "# Awal\n- [x] satu"],
    ["nothing when it is ticked already", "- [x] satu", "- [x] satu"],
    ["the first of two alike", "- [ ] satu\n- [ ] satu", "- [x] satu\n- [ ] satu"],
    ["no other task", "- [ ] dua\n- [ ] satu", "- [ ] dua\n- [x] satu"],
  ])("changes %s", (_what, text, ticked) => {
    expect(withTask(text, satu)).toBe(ticked);
  });

  it("opens one that was ticked, whichever letter it was ticked with", () => {
    const dua = { index: 0, line: "  2) [X] dua [x]", isDone: false };
    expect(withTask("  2) [X] dua [x]", dua)).toBe("  2) [ ] dua [x]");
  });

  it.each([
    ["has changed", "- [ ] satu lagi", satu],
    ["is gone", "", satu],
    ["moved and has become two", "a\n- [ ] satu\n- [x] satu", satu],
    ["is no task", "satu [ ]", { ...satu, line: "satu [ ]" }],
  ])("is refused where the line %s", (_what, text, task) => {
    expect(withTask(text, task)).toBeNull();
  });
});

describe("a tick of a note", () => {
  const at = new Date("2026-11-24T02:00:00Z");
  const time = { at, day: "2026-11-24" };
  const note = { ...missingNote("git"), text: "- [ ] satu", version: 7, ...time };

  it("changes the text as it is now, and is a version of its own", () => {
    expect(decideNoteTask(note, satu, time, 0)).toMatchObject({
      outcome: "saved",
      note: { text: "- [x] satu", version: 8, tab: null },
      earlier: { text: "- [ ] satu", version: 7 },
    });
  });

  it("sent twice changes nothing the second time", () => {
    const ticked = { ...note, text: "- [x] satu" };
    expect(decideNoteTask(ticked, satu, time, 0)).toEqual({ outcome: "unchanged", note: ticked });
  });
});
