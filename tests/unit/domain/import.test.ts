import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RecordedEvent, replay, stateAfter } from "@/lib/domain/history";
import { createImportPlanner, isAddedBy, isOverEventLimit } from "@/lib/domain/import";
import { anyHistory, recordedEvent as event } from "../../support/unit/history-arbitraries";

/** What importing a history into another would add. */
function planOf(existing: readonly RecordedEvent[], imported: readonly RecordedEvent[]) {
  const byId = new Map(existing.map((each) => [each.id, each]));
  const { next, plan } = createImportPlanner(
    new Map([...replay(existing).states].map(([item, { version }]) => [item, version])),
  );
  for (const each of imported) next(each, byId.get(each.id));
  return { ...plan(), events: imported.filter(isAddedBy(plan())) };
}

describe("an import", () => {
  it("may fill a history up to what an export can bring back, and not go beyond", () => {
    const planOver = (existing: number, imported: readonly RecordedEvent[]) => {
      const { next, plan } = createImportPlanner(new Map([["git", existing]]));
      for (const each of imported) next(each, undefined);
      return plan();
    };
    const one = [event("a", { item: "dsa" })];
    expect(isOverEventLimit(planOver(499_999, one))).toBe(false);
    expect(isOverEventLimit(planOver(500_000, one))).toBe(true);
    expect(isOverEventLimit(planOver(500_001, []))).toBe(false);
  });

  it("into an empty account leads to the same history, states and days", () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const plan = planOf([], events);
        expect(plan.events).toEqual(events);
        expect(plan.added).toBe(events.length);
        const last = new Map(plan.events.map((each) => [each.item, stateAfter(each)]));
        expect(last).toEqual(new Map(replay(events).states));
      }),
    );
  });

  it("done twice is the same as once", () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const twice = planOf(planOf([], events).events, events);
        expect(twice.events).toEqual([]);
        expect(twice.added).toBe(0);
        expect(twice.items.every(({ outcome }) => outcome === "known")).toBe(true);
      }),
    );
  });

  it("of a later export goes on where an earlier one ended, and an earlier one adds nothing", () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (events, cut) => {
        const earlier = events.slice(0, cut % (events.length + 1));
        const forward = planOf(earlier, events);
        expect(replay([...earlier, ...forward.events]).events).toEqual(events);
        const back = planOf(events, earlier);
        expect(back.events).toEqual([]);
        expect(back.items.every(({ outcome }) => outcome === "known")).toBe(true);
      }),
    );
  });

  it("leaves a history that can be replayed, for any two histories", () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, fc.boolean(), (here, there, apart) => {
        // Both use the same ids, so one of them needs others.
        const own = apart
          ? here.map((event) => ({
              ...event,
              id: `x${event.id}`,
              undoOf: event.undoOf && `x${event.undoOf}`,
            }))
          : here;
        const plan = planOf(own, there);
        const whole = [...own, ...plan.events];
        expect(replay(whole).events).toEqual(whole);
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
        expect(plan.added).toBe(plan.events.length);
        for (const item of plan.items) {
          const total = there.filter((event) => event.item === item.item).length;
          expect(item.added + item.known + item.left).toBe(total);
          if (item.outcome === "diverged") {
            expect(plan.events.some((event) => event.item === item.item)).toBe(false);
          }
        }
      }),
    );
  });

  it("adds nothing to an item whose history goes on differently, or uses an id again", () => {
    const [first, second] = [event("a", {}), event("b", { from: "learning", version: 2 })];
    const outcomeOf = (here: readonly RecordedEvent[], there: readonly RecordedEvent[]) =>
      planOf(here, there).items[0]?.outcome;
    expect(outcomeOf([first], [first, second])).toBe("new");
    expect(outcomeOf([first, event("c", { version: 2 })], [first, second])).toBe("diverged");
    expect(outcomeOf([event("a", { to: "done" })], [first, second])).toBe("diverged");
    expect(outcomeOf([first, event("b", { item: "dsa" })], [first, second])).toBe("diverged");
  });
});
