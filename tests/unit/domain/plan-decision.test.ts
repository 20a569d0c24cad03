import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pause } from "@/lib/domain/pause";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { decidePlan, overlapIn, planLimits } from "@/lib/domain/plan-decision";
import { anyPlan, today } from "../../support/unit/plan-arbitraries";

const none = defaultPlanOf("2026-06-01");
const stored: Plan = { ...none, targetOn: "2027-05-31", version: 3 };
const pause = (from: string, to: string): Pause => ({
  id: `${from} ${to}`,
  from,
  to,
  reason: null,
});

function errorsOf(write: Partial<Plan>, plan = stored) {
  const result = decidePlan(plan, { ...plan, ...write }, today);
  return result.outcome === "refused" ? result.errors : result.outcome;
}

describe("a plan", () => {
  it("begins with version 1, also where it is the default one", () => {
    expect(decidePlan(none, none, today)).toEqual({
      outcome: "saved",
      plan: { ...none, version: 1 },
    });
  });

  it("is not written again where it is so already, whatever the order of its lists", () => {
    const pauses = [pause("2026-12-14", "2026-12-24"), pause("2027-03-06", "2027-03-16")];
    const known = { ...stored, pauses, hours: { git: 4, cnn: 9 }, restDays: [5, 7] };
    const same = { ...known, pauses: [...pauses].reverse(), hours: { cnn: 9, git: 4 } };
    expect(decidePlan(known, { ...same, restDays: [7, 5], version: 1 }, today)).toEqual({
      outcome: "unchanged",
      plan: known,
    });
  });

  it("of an old version is a conflict, answered with what is stored", () => {
    const write = { ...stored, hoursPerWeek: 5, version: 2 };
    expect(decidePlan(stored, write, today)).toEqual({ outcome: "conflict", plan: stored });
  });

  it("may keep a target that has passed, but not get one", () => {
    const past = "2026-11-24";
    expect(errorsOf({ targetOn: past })).toEqual({ targetOn: "past" });
    expect(errorsOf({ hoursPerWeek: 4 }, { ...stored, targetOn: past })).toBe("saved");
    expect(errorsOf({ targetOn: today })).toBe("saved");
  });

  it("has no target before its start", () => {
    expect(errorsOf({ startsOn: "2027-06-01" })).toEqual({ targetOn: "before-start" });
  });

  it("has no study days of more than 16 hours", () => {
    expect(errorsOf({ hoursPerWeek: 80, restDays: [1, 2, 3] })).toEqual({
      hoursPerWeek: "long-days",
    });
    expect(errorsOf({ hoursPerWeek: 80, restDays: [1, 2] })).toBe("saved");
  });

  it("has no two pauses that share a day, and names the later one of the list", () => {
    const pauses = [pause("2026-12-14", "2026-12-24"), pause("2026-12-24", "2026-12-24")];
    expect(errorsOf({ pauses })).toEqual({ "pauses.1": "overlap" });
    expect(errorsOf({ pauses: [pause("2026-12-14", "2026-12-23"), ...pauses.slice(1)] })).toBe(
      "saved",
    );
  });

  it("has at most 100 pauses", () => {
    const pauses = Array.from({ length: planLimits.pauses + 1 }, (_, index) =>
      pause(`${2000 + index}-01-01`, `${2000 + index}-01-02`),
    );
    expect(errorsOf({ pauses })).toEqual({ pauses: "too-many" });
    expect(errorsOf({ pauses: pauses.slice(1) })).toBe("saved");
  });

  it("that is saved is what was written, one version higher, and then unchanged", () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (plan, write) => {
        const result = decidePlan(plan, { ...write, version: plan.version }, today);
        if (result.outcome !== "saved") return;
        expect(result.plan.version).toBe(plan.version + 1);
        expect(overlapIn(result.plan.pauses)).toBeUndefined();
        expect(decidePlan(result.plan, { ...write, version: 99 }, today).outcome).toBe("unchanged");
      }),
    );
  });
});
