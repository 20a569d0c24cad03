import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { conflictsOf } from "@/lib/domain/conflict";
import type { Status } from "@/lib/domain/progress";
import { statesFor } from "../../support/unit/item-states";

const states = statesFor({ python: "learning", git: "done" });

const choices = (...wishes: [item: string, status: Status][]) =>
  conflictsOf(
    pathOf(defaultPathKey),
    states,
    wishes.map(([item, status]) => ({ item, status })),
  ).map(({ item, current, wanted }) => [item.key, current.status, current.version, wanted]);

describe("what is left to choose", () => {
  it("is nothing where nothing was wanted", () => {
    expect(choices()).toEqual([]);
  });

  it("is between where an item stands, touched or not, and what was wanted", () => {
    expect(choices(["python", "done"], ["pandas", "skipped"])).toEqual([
      ["python", "learning", 1, "done"],
      ["pandas", "not-started", 0, "skipped"],
    ]);
  });

  it("is nothing where an item already is as wanted", () => {
    expect(choices(["git", "done"])).toEqual([]);
  });

  it("is in the path's order, and the last wish counts", () => {
    expect(choices(["git", "skipped"], ["python", "done"], ["python", "skipped"])).toEqual([
      ["python", "learning", 1, "skipped"],
      ["git", "done", 1, "skipped"],
    ]);
  });
});
