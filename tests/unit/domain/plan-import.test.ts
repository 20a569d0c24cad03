import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlanImportPlanner, createPlanValidator } from "@/lib/domain/plan-import";

const start = new Date("2026-11-24T02:00:00Z").getTime();
const hours = 60 * 60 * 1000;

/** Made `hour` hours after the start. */
function momentOf(version: number, hour: number) {
  const at = new Date(start + hour * hours);
  return { version, at, day: at.toISOString().slice(0, 10) };
}

type Moment = ReturnType<typeof momentOf>;

function planOf(here: readonly Moment[], imported: readonly Moment[]) {
  const { next, plan } = createPlanImportPlanner(here);
  for (const each of imported) next(each);
  return plan();
}

const history = [momentOf(1, 0), momentOf(2, 30), momentOf(4, 90)];

describe("importing plans", () => {
  it("without one in the file changes nothing", () => {
    expect(planOf(history, [])).toEqual({ outcome: "none", after: null, added: 0 });
  });

  it("takes all where there is none here", () => {
    expect(planOf([], history)).toEqual({ outcome: "new", after: 0, added: 3 });
  });

  it("adds what comes after the plan here", () => {
    expect(planOf(history.slice(0, 2), history)).toEqual({ outcome: "new", after: 2, added: 1 });
  });

  it("adds nothing where the plan of the file is here, or an earlier one of here", () => {
    const known = { outcome: "known", after: null, added: 0 };
    expect(planOf(history, history)).toEqual(known);
    expect(planOf(history, history.slice(0, 1))).toEqual(known);
  });

  describe("of which one was changed again on the day of its last version", () => {
    const [first, morning, evening] = [momentOf(1, 0), momentOf(2, 30), momentOf(3, 35)];
    const [before, after] = [
      [first, morning],
      [first, evening],
    ];

    it("adds the later one, and finds the earlier one in it", () => {
      expect(planOf(before, after)).toEqual({ outcome: "new", after: 2, added: 1 });
      expect(planOf(before, [...after, momentOf(5, 99)])).toMatchObject({ added: 2 });
      expect(planOf(after, before)).toMatchObject({ outcome: "known" });
      expect(planOf([evening, momentOf(5, 99)], [morning])).toMatchObject({ outcome: "known" });
    });

    it("leaves the plan here where an earlier version is another, or the time went back", () => {
      const other = momentOf(1, 1);
      expect(planOf(before, [other, evening])).toMatchObject({ outcome: "diverged" });
      expect(planOf(after, [other, morning])).toMatchObject({ outcome: "diverged" });
      expect(planOf([morning], [momentOf(3, 29)])).toMatchObject({ outcome: "diverged" });
      expect(planOf([momentOf(3, 29)], [morning])).toMatchObject({ outcome: "diverged" });
    });
  });

  it("leaves the plan here where another was made there", () => {
    const other = [momentOf(1, 1), momentOf(2, 40), momentOf(9, 99)];
    expect(planOf(history, other)).toEqual({ outcome: "diverged", after: null, added: 0 });
    expect(planOf(history.slice(0, 1), other)).toMatchObject({ outcome: "diverged" });
  });

  it("never takes a version that is not above all that are here, whatever is imported", () => {
    const anyMoments = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3)), {
        selector: ([version]) => version,
      })
      .map((list) =>
        list.sort(([a], [b]) => a - b).map(([version, hour]) => momentOf(version, hour)),
      );
    fc.assert(
      fc.property(anyMoments, anyMoments, (here, imported) => {
        const { outcome, after, added } = planOf(here, imported);
        const current = here.at(-1)?.version ?? 0;
        expect(after === null).toBe(outcome !== "new");
        expect(added).toBe(
          after === null ? 0 : imported.filter(({ version }) => version > after).length,
        );
        if (after !== null) expect(after).toBe(current);
        const isFound = imported.some((each) => isDeepStrictEqual(each, here.at(-1)));
        const first = imported.find(({ version }) => version > current);
        if (after !== null && current > 0 && !isFound) expect(first?.day).toBe(here.at(-1)?.day);
      }),
    );
  });
});

describe("the plans of a file", () => {
  const now = new Date(start + 1000 * hours);

  it("rise by version, and none is of a time that no server recorded", () => {
    const areValid = (list: readonly Moment[]) => list.map(createPlanValidator(now));
    expect(areValid(history)).toEqual([true, true, true]);
    expect(areValid([momentOf(2, 0), momentOf(2, 30)])).toEqual([true, false]);
    expect(areValid([{ ...momentOf(1, 0), day: "2026-11-20" }])).toEqual([false]);
  });
});
