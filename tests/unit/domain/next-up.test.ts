import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { progressOf } from "@/lib/domain/completion";
import { nextUp } from "@/lib/domain/next-up";
import { itemsOf } from "@/lib/domain/path";
import { type Status, statuses } from "@/lib/domain/progress";
import { minimalItemKeys } from "../../support/unit/article-sheet";
import { allWithStatus, statesFor } from "../../support/unit/item-states";

const realPath = pathOf(defaultPathKey);
const keys = itemsOf(realPath).map(({ key }) => key);

function proposed(states: ReturnType<typeof statesFor>, count?: number) {
  const all = nextUp(progressOf(realPath, states), states, count);
  return all.map(({ item, reason }) => [item.key, reason]);
}

/** The shortest way to 100 percent, without some items. */
function allBut(missing: readonly string[], statusBy: Record<string, Status> = {}) {
  const done = minimalItemKeys.filter((key) => !missing.includes(key));
  return new Map([...allWithStatus("done", done), ...statesFor(statusBy)]);
}

describe("what is next", () => {
  it("starts with Python, then mathematics: three things, in the order of the path", () => {
    expect(proposed(new Map())).toEqual([
      ["python", "closes-group"],
      ["linear-algebra", "next-in-line"],
      ["calculus", "next-in-line"],
    ]);
  });

  it("is as many things as are asked for", () => {
    expect(proposed(new Map(), 0)).toEqual([]);
    expect(proposed(new Map(), 1)).toHaveLength(1);
    expect(proposed(new Map(), 1000)).toHaveLength(36);
  });

  it("is empty when nothing is missing, even if other items are started", () => {
    expect(proposed(allBut([], { seaborn: "learning" }))).toEqual([]);
  });

  it("is first of all what was started, even in a later step", () => {
    const states = statesFor({ docker: "learning", calculus: "learning" });
    expect(proposed(states)).toEqual([
      ["calculus", "started"],
      ["docker", "started"],
      ["python", "closes-group"],
    ]);
  });

  it("says when one more closes a group", () => {
    expect(proposed(allBut(["lstm"]))).toEqual([["lstm", "closes-group"]]);
    expect(proposed(allBut(["lstm", "rnn"])).map(([, reason]) => reason)).toEqual([
      "next-in-line",
      "next-in-line",
    ]);
  });

  it("offers one to pick where any will do, and no more than are missing", () => {
    expect(proposed(allBut(["numpy"]))).toEqual([["numpy", "pick"]]);
    expect(proposed(allBut(["pandas", "numpy"]))).toEqual([
      ["pandas", "pick"],
      ["numpy", "pick"],
    ]);
  });

  it("prefers the one in a group that is already being learnt", () => {
    const states = allBut(["pandas", "numpy"], { seaborn: "learning" });
    expect(proposed(states)).toEqual([
      ["seaborn", "started"],
      ["pandas", "pick"],
    ]);
  });

  it("does not propose a retired certificate while another is open", () => {
    expect(proposed(allBut(["cert-tensorflow"]))).toEqual([["cert-free", "pick"]]);
    const states = allBut(["cert-tensorflow"], { "cert-free": "skipped" });
    expect(proposed(states)).toEqual([["cert-ibm-ai", "pick"]]);
  });

  it("proposes what is free before what costs money", () => {
    expect(proposed(allBut(["course-coursera"]))).toEqual([["course-free", "pick"]]);
  });

  it("offers an ended certificate before one that the learner skipped", () => {
    const states = allBut(["cert-tensorflow"], {
      "cert-ibm-ai": "skipped",
      "cert-free": "skipped",
    });
    expect(proposed(states)).toEqual([["cert-tensorflow", "pick"]]);
  });

  it("still offers what was skipped when nothing else can complete the path", () => {
    expect(proposed(allBut(["git"], { git: "skipped" }))).toEqual([["git", "skipped"]]);
  });

  it("offers what comes after, in whatever step, before the mathematics that was skipped", () => {
    const skipped = { "linear-algebra": "skipped", calculus: "skipped" } as const;
    const states = statesFor({ python: "done", ...skipped, "probability-statistics": "skipped" });
    expect(proposed(states)).toEqual([
      ["ml-concepts", "next-in-line"],
      ["neural-network", "next-in-line"],
      ["supervised-learning", "next-in-line"],
    ]);
    expect(proposed(states, 1000).slice(-3)).toEqual([
      ["linear-algebra", "skipped"],
      ["calculus", "skipped"],
      ["probability-statistics", "skipped"],
    ]);
  });

  it("never puts a skipped item before another, and says of each whether it was", () => {
    const anyStates = fc
      .array(fc.constantFrom(...statuses), { minLength: keys.length, maxLength: keys.length })
      .map((list) =>
        statesFor(Object.fromEntries(keys.map((key, at) => [key, list[at] ?? "not-started"]))),
      );
    fc.assert(
      fc.property(anyStates, fc.nat(50), (states, count) => {
        const reasons = proposed(states, count);
        const isSkipped = reasons.map(([, reason]) => reason === "skipped");
        expect(isSkipped).toEqual(isSkipped.toSorted());
        expect(reasons.map(([key]) => states.get(key ?? "")?.status === "skipped")).toEqual(
          isSkipped,
        );
      }),
    );
  });

  it("never offers what does not count", () => {
    const states = allBut(["habit-blog"], { r: "learning", "edu-s1": "learning" });
    expect(proposed(states, 1000)).toEqual([["habit-blog", "closes-group"]]);
  });

  it("says which step and group each belongs to", () => {
    const states = allBut(["habit-blog"]);
    const [only] = nextUp(progressOf(realPath, states), states);
    expect(only?.step.step.key).toBe("keep-learning");
    expect(only?.group.group.key).toBe("habits");
  });
});
