import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Status, stateOf, statuses } from "@/lib/domain/progress";
import { type Deed, type Fate, Tab, World } from "../../support/tabs";

const items = ["git", "dsa", "python"];

const anyFate: fc.Arbitrary<Fate> = fc.record({
  copies: fc.integer({ min: 0, max: 5 }),
  answered: fc.oneof({ arbitrary: fc.constant(true), weight: 2 }, fc.constant(false)),
});

const anyDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(
    "set",
    "set",
    "set",
    "undo",
    "keep",
    "insist",
    "refresh",
    "refresh",
    "leave",
  ),
  // Most of it happens to one item, so that the tabs get in each other's way.
  item: fc.constantFrom("git", ...items, "git", "git"),
  status: fc.constantFrom<Status>(...statuses),
});

const anyVisits = fc.array(fc.array(anyDeed, { maxLength: 10 }), { minLength: 2, maxLength: 4 });

/** Plays what the visitors do, in an order of its own, until nothing is on its way any more. */
async function play(
  scheduler: fc.Scheduler,
  fates: readonly Fate[],
  visits: readonly (readonly Deed[])[],
) {
  const world = new World(scheduler, fates);
  const tabs = visits.map((_, index) => new Tab(world, `tab ${index}`, items));
  for (const [index, deeds] of visits.entries()) {
    scheduler.scheduleSequence(deeds.map((deed) => async () => tabs[index]?.do(deed)));
  }
  await scheduler.waitIdle();
  return { world, tabs };
}

function property(check: (played: Awaited<ReturnType<typeof play>>) => void): Promise<void> {
  const anyFates = fc.array(anyFate, { minLength: 1, maxLength: 12 });
  return fc.assert(
    fc.asyncProperty(fc.scheduler(), anyFates, anyVisits, async (scheduler, fates, visits) => {
      check(await play(scheduler, fates, visits));
    }),
    { numRuns: 500 },
  );
}

describe("for two to four tabs of one learner, over a network that delays, repeats, reorders and loses", () => {
  it("each change that is made follows exactly what its visitor saw: nothing is overwritten unseen", () =>
    property(({ world }) => {
      for (const item of items) {
        for (const [version, event] of world.historyOf(item).entries()) {
          const click = world.clicks.find(({ id }) => id === event.id);
          const before = world.historyOf(item)[version - 1]?.id;
          expect([{ version }, { behind: before }]).toContainEqual(click?.basis);
        }
      }
    }));

  it("each change that was answered as made is in the history exactly once", () =>
    property(({ world, tabs }) => {
      const ids = world.ledger.events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const made = tabs
        .flatMap((tab) => tab.answered)
        .filter(({ outcome }) => outcome === "applied" || outcome === "replayed");
      expect(ids).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
      for (const { item, version, outcome, id } of made) {
        if (outcome === "applied") expect(world.historyOf(item)[version - 1]?.id).toBe(id);
      }
    }));

  it("each change that came too late is a conflict to see, with what was wanted", () =>
    property(({ tabs }) => {
      for (const { answered, seen } of tabs) {
        const conflicts = seen.filter(({ view }) => view.phase === "conflict");
        for (const { item, version } of answered.filter(({ outcome }) => outcome === "conflict")) {
          const shown = conflicts.filter((each) => each.item === item);
          expect(shown.map(({ view }) => view.version)).toContain(version);
        }
        for (const { view, asked } of conflicts) expect(view.wanted ?? view.status).toBe(asked);
      }
    }));

  it("no tab ever says saved of what the server does not have, nor shows as settled what it never had", () =>
    property(({ world, tabs }) => {
      for (const { item, view } of tabs.flatMap(({ seen }) => seen)) {
        if (view.phase === "saving") continue;
        const status = world.historyOf(item)[view.version - 1]?.to ?? "not-started";
        expect(view.status).toBe(status);
      }
    }));

  it("each tab shows what the server has once it is refreshed", () =>
    property(({ world, tabs }) => {
      for (const tab of tabs) {
        tab.settle();
        expect(tab.queue.isOpen).toBe(false);
        for (const item of items) {
          const { status, version } = stateOf(world.ledger.states, item);
          expect(tab.shown(item)).toMatchObject({ status, version });
        }
      }
    }));
});
