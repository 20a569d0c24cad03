import { describe, expect, it } from "vitest";
import {
  checklistSchema,
  happenedOnSchema,
  maxBatchChanges,
  progressSchema,
  undoChecklistSchema,
  wantedField,
} from "@/lib/validation/progress";

const id = "0192f0c1-7a3b-7c4d-8e5f-0123456789ab";
const change = { id, item: "python", status: "done" };
const accepts = (changes: unknown) => progressSchema.safeParse({ changes }).success;

describe("the body of a progress request", () => {
  it("is 1 to 500 changes", () => {
    expect(maxBatchChanges).toBe(500);
    expect(accepts([])).toBe(false);
    expect(accepts([change])).toBe(true);
    expect(accepts(Array.from({ length: 500 }, () => change))).toBe(true);
    expect(accepts(Array.from({ length: 501 }, () => change))).toBe(false);
  });

  it.each([
    { version: 0 },
    { version: 1 },
    { version: Number.MAX_SAFE_INTEGER },
    { version: undefined },
    { undoOf: id },
    { undoOf: `${id}.python` },
    { status: "not-started" },
    { status: "learning" },
    { status: "skipped" },
    { on: "2023-05-14" },
    { on: "2023-05" },
  ])("may say %j", (fields) => {
    expect(accepts([{ ...change, ...fields }])).toBe(true);
  });

  it.each([
    { id: "1" },
    { id: "" },
    { id: undefined },
    { id: `${id} ` },
    { item: "cobol" },
    { item: "Python" },
    { item: "__proto__" },
    { item: "constructor" },
    { item: "" },
    { item: null },
    { status: "finished" },
    { status: "DONE" },
    { status: undefined },
    { version: -1 },
    { version: 1.5 },
    { version: "1" },
    { version: null },
    { version: Number.NaN },
    { version: Number.POSITIVE_INFINITY },
    { version: Number.MAX_SAFE_INTEGER + 1 },
    { undoOf: "" },
    { undoOf: "a".repeat(101) },
    { undoOf: null },
    { at: "2026-11-24T00:00:00Z" },
    { on: null },
    { on: 20230514 },
    { on: "2023-05-14T00:00:00Z" },
    { on: "2023-05-14", status: "learning" },
    { on: "2023-05-14", status: "not-started" },
    { on: "2023-05-14", undoOf: id },
    { userId: "another user" },
  ])("cannot say %j", (fields) => {
    expect(accepts([{ ...change, ...fields }])).toBe(false);
  });

  it.each([null, [], "changes", 7, {}, { changes: {} }, { changes: null }, { changes: [null] }])(
    "cannot be %j",
    (body) => {
      expect(progressSchema.safeParse(body).success).toBe(false);
    },
  );

  it("has no room for anything else", () => {
    expect(progressSchema.safeParse({ changes: [change], userId: "x" }).success).toBe(false);
  });
});

describe("the days of a page as a form", () => {
  const parse = (rendered: unknown) => happenedOnSchema.safeParse({ batch: id, rendered });

  it("says of each item what it showed, also where there was no day", () => {
    expect(parse(["python:done:3:2023-05-14", "git:not-started:0:"]).data).toEqual({
      batch: id,
      rendered: [
        { item: "python", status: "done", version: 3, day: "2023-05-14" },
        { item: "git", status: "not-started", version: 0, day: "" },
      ],
    });
    expect(parse([]).success).toBe(true);
  });

  it.each([
    "python:done:3",
    "python:done:2023-05-14",
    "cobol:done:3:2023-05-14",
    "python:done:-1:2023-05-14",
    "python:done:3:2023-05-14-01",
    ":",
    "",
  ])("cannot say %j", (text) => {
    expect(parse([text]).success).toBe(false);
  });
});

describe("the checklist as a form", () => {
  const form = { batch: id, shown: ["python:not-started:0"], done: ["python"] };

  it("says what it showed, what is ticked, and which status was pressed", () => {
    expect(checklistSchema.parse({ ...form, set: "git:learning" })).toEqual({
      batch: id,
      shown: [{ item: "python", status: "not-started", version: 0 }],
      done: ["python"],
      set: { item: "git", status: "learning" },
    });
  });

  it("may show nothing and tick nothing", () => {
    expect(checklistSchema.safeParse({ batch: id, shown: [], done: [] }).success).toBe(true);
    const one = { batch: id, shown: ["python:learning:2 git:done:1"], done: [] };
    const several = { ...one, shown: ["python:learning:2", "git:done:1"] };
    expect(checklistSchema.parse(one)).toEqual(checklistSchema.parse(several));
  });

  it.each([
    { batch: "once" },
    { shown: ["python:not-started"] },
    { shown: ["python:not-started:0 "] },
    { shown: ["python:not-started:0,git:done:1"] },
    { shown: [Array.from({ length: 501 }, () => "python:done:1").join(" ")] },
    { shown: ["python:not-started:-1"] },
    { shown: ["python:not-started:1e9"] },
    { shown: ["python:not-started:1:2"] },
    { shown: ["cobol:done:1"] },
    { shown: ["python:finished:1"] },
    { shown: Array.from({ length: 501 }, () => "python:done:1") },
    { done: ["cobol"] },
    { set: "python" },
    { set: "python:finished" },
    { set: "cobol:done" },
  ])("cannot say %j", (fields) => {
    expect(checklistSchema.safeParse({ ...form, ...fields }).success).toBe(false);
  });

  it("takes back one form by its id", () => {
    expect(undoChecklistSchema.safeParse({ batch: id, undone: id }).success).toBe(true);
    expect(undoChecklistSchema.safeParse({ batch: id, undone: "%" }).success).toBe(false);
  });
});

describe("what an address says was wanted", () => {
  it("is an item with a status, once or several times", () => {
    expect(wantedField.parse("python:done")).toEqual([{ item: "python", status: "done" }]);
    expect(wantedField.parse(["python:done", "git:not-started"])).toEqual([
      { item: "python", status: "done" },
      { item: "git", status: "not-started" },
    ]);
  });

  it.each([
    undefined,
    "",
    "python",
    "python:",
    "python:finished",
    "python:done:3",
    "cobol:done",
    "__proto__:done",
    ["python:done", "<script>:done"],
    Array.from({ length: 1000 }, () => "python:done"),
  ])("is nothing where it does not fit: %j", (text) => {
    expect(wantedField.parse(text)).toEqual([]);
  });
});
