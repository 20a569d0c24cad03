import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { progressOf } from "@/lib/domain/completion";
import { nextUp } from "@/lib/domain/next-up";
import { groupsOf, itemsOf } from "@/lib/domain/path";
import { type Status, statuses } from "@/lib/domain/progress";
import { pathKeys, pathSheet, type SheetGroup } from "../../support/unit/article-sheet";
import { statesFor } from "../../support/unit/item-states";

const realPath = pathOf(defaultPathKey);

/** The rules implemented again, directly from the sheet. */
function countOf(group: SheetGroup, isDone: (key: string) => boolean) {
  let required = 0;
  let done = 0;
  for (const key of group.items) {
    const counts =
      group.rule === "repeating" ||
      group.rule.startsWith("at least") ||
      (group.rule === "all core" && !group.optional.includes(key));
    if (!counts) continue;
    required += 1;
    if (isDone(key)) done += 1;
  }
  if (group.rule.startsWith("at least")) {
    required = Number(group.rule.replace("at least", ""));
    while (done > required) done -= 1;
  }
  return { done, required };
}

/** Rounded, but below 100 until nothing is missing. */
function percentOf(done: number, required: number): number {
  if (done === required) return 100;
  let nearest = 0;
  for (let percent = 1; percent < 100; percent += 1) {
    const distance = (of: number) => Math.abs(of * required - 100 * done);
    if (distance(percent) <= distance(nearest)) nearest = percent;
  }
  return nearest;
}

function referenceCompletion(statusBy: Readonly<Record<string, Status>>) {
  const isDone = (key: string) => statusBy[key] === "done";
  const counted = (groups: readonly SheetGroup[]) => {
    let done = 0;
    let required = 0;
    for (const group of groups) {
      const count = countOf(group, isDone);
      done += count.done;
      required += count.required;
    }
    return { done, required, percent: percentOf(done, required) };
  };
  return {
    whole: counted(pathSheet),
    steps: [1, 2, 3, 4, 5, 6].map((step) =>
      counted(pathSheet.filter((group) => group.step === step)),
    ),
    groups: Object.fromEntries(pathSheet.map((group) => [group.group, counted([group])])),
  };
}

const actualCompletion = (statusBy: Readonly<Record<string, Status>>, path = realPath) => {
  const progress = progressOf(path, statesFor(statusBy));
  const tally = ({ done, required, percent }: typeof progress) => ({ done, required, percent });
  const groups = progress.steps.flatMap((step) => step.groups);
  return {
    whole: tally(progress),
    steps: progress.steps.map(({ done, required, percent }) => ({ done, required, percent })),
    groups: Object.fromEntries(
      groups.map(({ group, done, required, percent }) => [group.key, { done, required, percent }]),
    ),
  };
};

/** Any status for every item, with enough done items that full groups are as frequent as empty ones. */
const anyStatuses = fc
  .constantFrom(0, 1, 4, 20)
  .chain((weight) => {
    const status = fc.oneof(
      { arbitrary: fc.constant<Status>("done"), weight },
      { arbitrary: fc.constantFrom(...statuses), weight: 1 },
    );
    return fc.array(status, { minLength: pathKeys.length, maxLength: pathKeys.length });
  })
  .map(
    (list): Record<string, Status> =>
      Object.fromEntries(pathKeys.map((key, index) => [key, list[index] ?? "not-started"])),
  );

describe("for any statuses of the 84 items", () => {
  it("progress is what a slow reading of the sheet comes to", () => {
    fc.assert(
      fc.property(anyStatuses, (statusBy) => {
        expect(actualCompletion(statusBy)).toEqual(referenceCompletion(statusBy));
      }),
      { numRuns: 300 },
    );
  });

  it("the percentage is 100 exactly when no group misses anything", () => {
    fc.assert(
      fc.property(anyStatuses, (statusBy) => {
        const { percent, steps } = progressOf(realPath, statesFor(statusBy));
        const missing = steps.flatMap((step) => step.groups).some((group) => group.missing > 0);
        expect(percent === 100).toBe(!missing);
      }),
      { numRuns: 200 },
    );
  });

  it("the order of items, groups and states does not matter", () => {
    const backwards = {
      ...realPath,
      steps: realPath.steps.map((step) => ({
        ...step,
        groups: step.groups
          .map((group) => ({ ...group, items: [...group.items].reverse() }))
          .reverse(),
      })),
    };
    fc.assert(
      fc.property(anyStatuses, (statusBy) => {
        const reversed = Object.fromEntries(Object.entries(statusBy).reverse());
        expect(actualCompletion(reversed, backwards)).toEqual(actualCompletion(statusBy));
      }),
      { numRuns: 100 },
    );
  });

  it("what was skipped counts as much as what was never begun", () => {
    fc.assert(
      fc.property(anyStatuses, (statusBy) => {
        const entries = Object.entries(statusBy);
        const without = entries.filter(([, status]) => status !== "skipped");
        expect(actualCompletion(statusBy)).toEqual(actualCompletion(Object.fromEntries(without)));
      }),
      { numRuns: 100 },
    );
  });

  it("one more tick never lowers anything", () => {
    fc.assert(
      fc.property(anyStatuses, fc.constantFrom(...pathKeys), (statusBy, key) => {
        const before = actualCompletion(statusBy).whole;
        const after = actualCompletion({ ...statusBy, [key]: "done" }).whole;
        expect(after.done).toBeGreaterThanOrEqual(before.done);
        expect(after.percent).toBeGreaterThanOrEqual(before.percent);
      }),
      { numRuns: 200 },
    );
  });

  it("doing everything that is proposed, and nothing else, completes the path", () => {
    fc.assert(
      fc.property(anyStatuses, (statusBy) => {
        const progress = progressOf(realPath, statesFor(statusBy));
        const proposed = nextUp(progress, statesFor(statusBy), 1000).map(({ item }) => item.key);
        expect(new Set(proposed).size).toBe(progress.required - progress.done);
        const done = Object.fromEntries(proposed.map((key): [string, Status] => [key, "done"]));
        expect(actualCompletion({ ...statusBy, ...done }).whole.percent).toBe(100);
      }),
      { numRuns: 200 },
    );
  });

  it("every item and group of the path takes part", () => {
    expect(itemsOf(realPath).map(({ key }) => key)).toHaveLength(pathKeys.length);
    expect(groupsOf(realPath).map(({ key }) => key)).toHaveLength(pathSheet.length);
  });
});
