import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { groupProgressOf, progressOf, requiredOf, stepProgressOf } from "@/lib/domain/completion";
import { type Group, groupsOf, type Item, type Step } from "@/lib/domain/path";
import { minimalItemKeys, pathKeys } from "../../support/unit/article-sheet";
import { allWithStatus, statesFor } from "../../support/unit/item-states";

const realPath = pathOf(defaultPathKey);

const text = { id: "x", en: "x" };
const itemOf = (key: string, core = false): Item => ({
  key,
  kind: "skill",
  title: text,
  core,
  what: text,
  why: text,
  doneWhen: [text],
  hours: [1, 2],
  after: [],
});

function groupOf(rule: Group["rule"], ...items: Item[]): Group {
  return { key: "g", title: text, rule, items };
}

function stepOf(...groups: Group[]): Step {
  return { key: "s", number: 1, title: text, summary: text, purpose: text, outcome: text, groups };
}

const three = [itemOf("a", true), itemOf("b"), itemOf("c", true)];

function groupCalled(key: string): Group {
  const found = groupsOf(realPath).find((group) => group.key === key);
  if (!found) throw new Error(`No group ${key}`);
  return found;
}

describe("a group", () => {
  it("asks for its core items under all-core, and for k under at-least", () => {
    expect(requiredOf(groupOf({ kind: "all-core" }, ...three))).toBe(2);
    expect(requiredOf(groupOf({ kind: "at-least", count: 1 }, ...three))).toBe(1);
    expect(requiredOf(groupOf({ kind: "repeating" }, ...three))).toBe(3);
    expect(requiredOf(groupOf({ kind: "optional" }, ...three))).toBe(0);
    expect(requiredOf(groupOf({ kind: "rubric" }, ...three))).toBe(0);
  });

  it("names what is missing and what could give it", () => {
    const tools = groupProgressOf(groupCalled("tools-data"), allWithStatus("done", ["seaborn"]));
    expect(tools).toMatchObject({ done: 1, required: 2, percent: 50, missing: 1, extra: 0 });
    expect(tools.candidates.map(({ key }) => key)).toEqual(["pandas", "numpy", "matplotlib"]);
  });

  it("counts ticks beyond its rule apart, and then proposes nothing more", () => {
    const states = allWithStatus("done", ["pandas", "numpy", "matplotlib"]);
    const tools = groupProgressOf(groupCalled("tools-data"), states);
    expect(tools).toMatchObject({ done: 2, percent: 100, missing: 0, extra: 1, candidates: [] });
  });

  it("does not take an optional language for the core one", () => {
    const states = allWithStatus("done", ["r", "java", "scala", "cpp"]);
    const languages = groupProgressOf(groupCalled("languages"), states);
    expect(languages).toMatchObject({ done: 0, required: 1, percent: 0, missing: 1, extra: 4 });
    expect(languages.candidates.map(({ key }) => key)).toEqual(["python"]);
  });

  it.each(["learning", "skipped", "not-started"] as const)("is not moved by %s", (status) => {
    const tools = groupProgressOf(
      groupCalled("tools-data"),
      allWithStatus(status, ["pandas", "numpy", "matplotlib", "seaborn"]),
    );
    expect(tools).toMatchObject({ done: 0, percent: 0, missing: 2, extra: 0 });
    expect(tools.candidates).toHaveLength(4);
  });
});

describe("a step", () => {
  it("is 0 percent while it is empty", () => {
    const step = stepProgressOf(stepOf(groupOf({ kind: "all-core" }, ...three)), new Map());
    expect(step).toMatchObject({ done: 0, required: 2, percent: 0, state: "not-started" });
  });

  it("lacks nothing when it asks for nothing", () => {
    const step = stepProgressOf(stepOf(groupOf({ kind: "optional" }, ...three)), new Map());
    expect(step).toMatchObject({ done: 0, required: 0, percent: 100, state: "complete" });
    expect(stepProgressOf(stepOf(), new Map())).toMatchObject({ percent: 100, state: "complete" });
  });

  it.each([
    ["learning", "in-progress"],
    ["done", "in-progress"],
    ["skipped", "not-started"],
  ] as const)("with one item at %s is %s", (status, state) => {
    const step = stepOf(groupOf({ kind: "all-core" }, ...three));
    expect(stepProgressOf(step, statesFor({ a: status })).state).toBe(state);
  });

  it("has begun with something that does not count", () => {
    const step = stepOf(groupOf({ kind: "all-core" }, ...three));
    expect(stepProgressOf(step, statesFor({ b: "done" }))).toMatchObject({
      done: 0,
      state: "in-progress",
    });
  });

  it("does not let one full group stand in for another", () => {
    const one = groupOf({ kind: "at-least", count: 1 }, itemOf("a"), itemOf("b"));
    const other = groupOf({ kind: "at-least", count: 1 }, itemOf("c"));
    const step = stepProgressOf(stepOf(one, other), allWithStatus("done", ["a", "b"]));
    expect(step).toMatchObject({ done: 1, required: 2, percent: 50, state: "in-progress" });
  });
});

describe("the whole path", () => {
  it("is 0 of 36 at the start, and the first step is the current one", () => {
    const progress = progressOf(realPath, new Map());
    expect(progress).toMatchObject({ done: 0, required: 36, percent: 0 });
    expect(progress.current?.step.key).toBe("foundations");
  });

  it("is 100 percent after the 36 ticks of the shortest way, and no step is left", () => {
    expect(minimalItemKeys).toHaveLength(36);
    const progress = progressOf(realPath, allWithStatus("done", minimalItemKeys));
    expect(progress).toMatchObject({ done: 36, required: 36, percent: 100, current: null });
  });

  it.each(minimalItemKeys)("is not 100 percent without %s", (missing) => {
    const others = minimalItemKeys.filter((key) => key !== missing);
    const progress = progressOf(realPath, allWithStatus("done", others));
    expect(progress).toMatchObject({ done: 35, percent: 97 });
    expect(progress.current?.groups.some((group) => group.missing === 1)).toBe(true);
  });

  it("is no more than 100 percent when everything is done", () => {
    const progress = progressOf(realPath, allWithStatus("done", pathKeys));
    expect(progress).toMatchObject({ done: 36, required: 36, percent: 100 });
  });

  it("does not round up to 100 while one of very many is missing", () => {
    const many = Array.from({ length: 1000 }, (_, index) => itemOf(`i${index}`, true));
    const path = {
      ...realPath,
      steps: [stepOf(groupOf({ kind: "all-core" }, ...many))],
    };
    const all = many.map(({ key }) => key);
    expect(progressOf(path, allWithStatus("done", all.slice(1))).percent).toBe(99);
    expect(progressOf(path, allWithStatus("done", all)).percent).toBe(100);
  });

  it("ignores what is no longer on it, and stays where it was", () => {
    const progress = progressOf(realPath, allWithStatus("done", ["cobol", "python"]));
    expect(progress).toMatchObject({ done: 1, required: 36, percent: 3 });
  });
});
