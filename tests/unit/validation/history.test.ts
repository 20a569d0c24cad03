import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { itemsOf } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import {
  historyQuerySchema,
  pastDateQuerySchema,
  resetQuerySchema,
  restoreItemsSchema,
  restoreQuerySchema,
  undoEventsSchema,
} from "@/lib/validation/history";

const batch = "7d1f0a52-6a9f-4a3e-9a53-0d3b5f1f7a10";

describe("the address of the history", () => {
  it("can name a step or an item, because no step is called like an item", () => {
    expect(historyQuerySchema.parse({ of: "foundations" }).of).toBe("foundations");
    expect(historyQuerySchema.parse({ of: "git" }).of).toBe("git");
    const keys = new Set(itemsOf(pathOf(defaultPathKey)).map(({ key }) => key));
    expect(pathOf(defaultPathKey).steps.filter(({ key }) => keys.has(key))).toEqual([]);
  });

  it.each([
    {},
    { of: "", before: "", after: "" },
    { of: "nope", before: "-1", after: "1.5" },
    { of: ["git", "dsa"], before: ["1", "2"], after: "99999999999" },
    { of: "__proto__", before: "0", after: "2147483648" },
    { before: "1e3", after: "0x10" },
    { record: "1764000000000" },
    { record: "1764000000000:<b>" },
    { record: "1764000000000:git:git" },
    { record: ["1:git", "2:git"] },
    { record: "9999999999999999:git" },
    { record: "-1:git" },
  ])("leaves out what does not fit: %j", (query) => {
    expect(historyQuerySchema.parse(query)).toEqual({});
  });

  it("takes any position there can be", () => {
    expect(historyQuerySchema.parse({ before: "2147483647" }).before).toBe(2147483647);
    expect(historyQuerySchema.parse({ after: "0" }).after).toBe(0);
    expect(restoreQuerySchema.parse({ before: "1" })).toEqual({ before: 1 });
    for (const before of [undefined, "", "0", "x", "-4", ["1"]]) {
      expect(restoreQuerySchema.parse({ before })).toEqual({ before: null });
    }
  });

  it("names a record by its time and key, as a link of the page does", () => {
    const record = { at: new Date("2026-11-24T02:00:00.123Z"), key: "evidence.4e-1.added" };
    const link = new URL(paths.history("id", { of: "git", before: 3, record }), "http://localhost");
    expect(historyQuerySchema.parse(Object.fromEntries(link.searchParams))).toEqual({
      ...{ of: "git", before: 3, record },
    });
  });

  it("starts the whole path over only when nothing else was named", () => {
    expect(resetQuerySchema.parse({})).toEqual({ of: undefined });
    expect(resetQuerySchema.parse({ of: "git" })).toEqual({ of: "git" });
    for (const of of ["", "nope", ["git", "dsa"]]) {
      expect(resetQuerySchema.parse({ of })).toEqual({ of: null });
    }
  });

  it("keeps the day as it was typed, to say what is wrong with it", () => {
    expect(pastDateQuerySchema.parse({})).toEqual({});
    expect(pastDateQuerySchema.parse({ on: " 2026-11-24 " })).toEqual({ on: "2026-11-24" });
    expect(pastDateQuerySchema.parse({ on: "yesterday" })).toEqual({ on: "yesterday" });
    for (const on of ["", ["2026-11-24", "2026-11-23"], "9".repeat(1000)]) {
      expect(pastDateQuerySchema.parse({ on })).toEqual({ on: "" });
    }
  });
});

describe("the forms of the history", () => {
  it("undo events by id, each with the version its item was shown with", () => {
    expect(undoEventsSchema.parse({ batch, event: [`3:${batch}.git`, "12:a:b"] }).event).toEqual([
      { version: 3, id: `${batch}.git` },
      { version: 12, id: "a:b" },
    ]);
    const pressed = undoEventsSchema.parse({ batch, event: ["3:one 12:a:b"] });
    expect(pressed.event.map(({ id }) => id)).toEqual(["one", "a:b"]);
  });

  it.each([
    { event: [] },
    { event: ["git"] },
    { event: ["1:"] },
    { event: ["-1:a"] },
    { event: [`1:${"a".repeat(101)}`] },
    { event: Array.from({ length: 501 }, () => "1:a") },
    { event: [Array.from({ length: 501 }, () => "1:a").join(" ")] },
    { event: ["1:a  2:b"] },
  ])("refuse %j", (form) => {
    expect(undoEventsSchema.safeParse({ batch, ...form }).success).toBe(false);
  });

  it("go back to a position only, for items that there are", () => {
    const form = { batch, before: "3", shown: ["git:done:1"] };
    expect(restoreItemsSchema.safeParse(form).success).toBe(true);
    for (const wrong of [
      { before: "2026-11-24" },
      { before: "0" },
      { shown: [] },
      { shown: ["nope:done:1"] },
      { shown: ["git:finished:1"] },
      { batch: "1" },
    ]) {
      expect(restoreItemsSchema.safeParse({ ...form, ...wrong }).success).toBe(false);
    }
  });
});
