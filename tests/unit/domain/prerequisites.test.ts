import { describe, expect, it } from "vitest";
import type { Item, Step } from "@/lib/domain/path";
import {
  misplacedPrerequisitesOf,
  openedBy,
  prerequisiteCycleOf,
  prerequisitesOf,
} from "@/lib/domain/prerequisites";

const text = { id: "x", en: "x" };
const itemOf = (key: string, ...after: string[]): Item => ({
  key,
  kind: "skill",
  title: text,
  core: true,
  what: text,
  why: text,
  doneWhen: [text],
  hours: [1, 2],
  after,
});

/** One step per list of items. */
function pathOf(...steps: Item[][]): { readonly steps: readonly Step[] } {
  return {
    steps: steps.map((items, index) => ({
      key: `step-${index}`,
      number: index + 1,
      title: text,
      summary: text,
      purpose: text,
      outcome: text,
      groups: [{ key: `group-${index}`, title: text, rule: { kind: "all-core" }, items }],
    })),
  };
}

const path = pathOf(
  [itemOf("python"), itemOf("maths"), itemOf("cnn", "maths", "python")],
  [itemOf("photos", "cnn"), itemOf("api", "python")],
);
const keys = (items: readonly Item[]) => items.map(({ key }) => key);

describe("prerequisites", () => {
  it("are the items that one builds on, in its own order", () => {
    expect(keys(prerequisitesOf(path, itemOf("cnn", "maths", "python")))).toEqual([
      "maths",
      "python",
    ]);
    expect(prerequisitesOf(path, itemOf("x", "unknown"))).toEqual([]);
  });

  it("open up what builds on them directly, in the path's order", () => {
    expect(keys(openedBy(path, "python"))).toEqual(["cnn", "api"]);
    expect(openedBy(path, "photos")).toEqual([]);
  });

  it("form no circle where each builds on earlier ones", () => {
    expect(prerequisiteCycleOf(path)).toBeNull();
  });

  it("name the circle they form, also of one item and behind others", () => {
    expect(prerequisiteCycleOf(pathOf([itemOf("a", "a")]))).toEqual(["a", "a"]);
    const behind = pathOf([itemOf("a", "b"), itemOf("b", "c"), itemOf("c", "d", "b"), itemOf("d")]);
    expect(prerequisiteCycleOf(behind)).toEqual(["b", "c", "b"]);
  });

  it("are misplaced in a later step, and on no path at all", () => {
    expect(misplacedPrerequisitesOf(path)).toEqual([]);
    const misplaced = pathOf([itemOf("a", "b"), itemOf("c", "unknown")], [itemOf("b", "c")]);
    expect(misplacedPrerequisitesOf(misplaced)).toEqual([
      { item: "a", prerequisite: "b" },
      { item: "c", prerequisite: "unknown" },
    ]);
  });
});
