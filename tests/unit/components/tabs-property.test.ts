import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Status, stateOf, statuses } from "@/lib/domain/progress";
import {
  type Delivery,
  SimulatedNetwork,
  SimulatedTab,
  type TabAction,
} from "../../support/unit/tab-simulation";

const items = ["git", "dsa", "python"];

const anyDelivery: fc.Arbitrary<Delivery> = fc.record({
  copies: fc.integer({ min: 0, max: 5 }),
  answered: fc.oneof({ arbitrary: fc.constant(true), weight: 2 }, fc.constant(false)),
});

const anyTabAction: fc.Arbitrary<TabAction> = fc.record({
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

const anyTabActions = fc.array(fc.array(anyTabAction, { maxLength: 10 }), {
  minLength: 2,
  maxLength: 4,
});

/** Plays what the learners do, in an order of its own, until nothing is on its way any more. */
async function runTabs(
  scheduler: fc.Scheduler,
  fates: readonly Delivery[],
  visits: readonly (readonly TabAction[])[],
) {
  const network = new SimulatedNetwork(scheduler, fates);
  const tabs = visits.map((_, index) => new SimulatedTab(network, `tab ${index}`, items));
  for (const [index, deeds] of visits.entries()) {
    scheduler.scheduleSequence(deeds.map((deed) => async () => tabs[index]?.runAction(deed)));
  }
  await scheduler.waitIdle();
  return { world: network, tabs };
}

function checkProperty(
  check: (played: Awaited<ReturnType<typeof runTabs>>) => void,
): Promise<void> {
  const anyFates = fc.array(anyDelivery, { minLength: 1, maxLength: 12 });
  return fc.assert(
    fc.asyncProperty(fc.scheduler(), anyFates, anyTabActions, async (scheduler, fates, visits) => {
      check(await runTabs(scheduler, fates, visits));
    }),
    { numRuns: 500 },
  );
}

describe("for two to four tabs of one learner, over a network that delays, repeats, reorders and loses", () => {
  it("each change that is made follows exactly what its learner saw: nothing is overwritten unseen", () =>
    checkProperty(({ world }) => {
      for (const item of items) {
        for (const [version, event] of world.historyOf(item).entries()) {
          const click = world.clicks.find(({ id }) => id === event.id);
          const before = world.historyOf(item)[version - 1]?.id;
          expect([{ version }, { after: before }]).toContainEqual(click?.basis);
        }
      }
    }));

  it("each change that was answered as made is in the history exactly once, or was so already", () =>
    checkProperty(({ world, tabs }) => {
      const ids = world.history.events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const made = tabs
        .flatMap((tab) => tab.outcomes)
        .filter(({ outcome }) => outcome === "applied" || outcome === "replayed");
      for (const { item, version, status, outcome, id } of made) {
        const answered = world.historyOf(item)[version - 1];
        if (outcome === "replayed") expect(ids).toContain(id);
        else if (ids.includes(id)) expect(answered?.id).toBe(id);
        else expect(answered?.to ?? "not-started").toBe(status);
      }
    }));

  it("each change that came too late is a conflict to see, with what was wanted", () =>
    checkProperty(({ tabs }) => {
      for (const { outcomes, observations } of tabs) {
        const conflicts = observations.filter(({ view }) => view.phase === "conflict");
        for (const { item, version } of outcomes.filter(({ outcome }) => outcome === "conflict")) {
          const shown = conflicts.filter((each) => each.item === item);
          expect(shown.map(({ view }) => view.version)).toContain(version);
        }
        for (const { view, asked } of conflicts) expect(view.wanted ?? view.status).toBe(asked);
      }
    }));

  it("no tab ever says saved of what the server does not have, nor shows as settled what it never had", () =>
    checkProperty(({ world, tabs }) => {
      for (const { item, view } of tabs.flatMap(({ observations }) => observations)) {
        if (view.phase === "saving") continue;
        const status = world.historyOf(item)[view.version - 1]?.to ?? "not-started";
        expect(view.status).toBe(status);
      }
    }));

  it("each tab shows what the server has once it is refreshed", () =>
    checkProperty(({ world, tabs }) => {
      for (const tab of tabs) {
        tab.settle();
        expect(tab.queue.isOpen).toBe(false);
        for (const item of items) {
          const { status, version } = stateOf(world.history.states, item);
          expect(tab.shown(item)).toMatchObject({ status, version });
        }
      }
    }));
});
