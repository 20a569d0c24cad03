import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { activityOf } from "@/lib/domain/activity";
import { addDays } from "@/lib/domain/calendar";
import type { Change } from "@/lib/domain/change";
import { burnUpOf, progressOf } from "@/lib/domain/completion";
import type { Learner } from "@/lib/domain/learner";
import { isRecordedInTime, paceOf } from "@/lib/domain/pace";
import { portfolioOf } from "@/lib/domain/portfolio-content";
import { emptyProfile } from "@/lib/domain/profile";
import { sheetKeys } from "../../support/unit/article-sheet";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const path = pathOf(defaultPathKey);
const today = "2026-11-24";
const { timeZone } = morningContext;
const learner: Learner = {
  ...{ id: "1", email: "siti@contoh.id", name: "Siti", locale: "id", timeZone },
  ...{ createdAt: morningContext.at, emailConfirmedAt: null, deletesAt: null },
};
const on = (day: string) => ({ at: new Date(`${day}T02:00:00Z`) });

/** Items with the day of their tick, how long before it they were begun, and how the later record comes to that day. */
const anyTicks = fc.uniqueArray(
  fc.record({
    item: fc.constantFrom(...sheetKeys),
    daysAgo: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4000 })),
    begunBefore: fc.option(fc.integer({ min: 0, max: 30 })),
    way: fc.constantFrom("given", "moved", "corrected"),
    undone: fc.boolean(),
  }),
  { selector: ({ item }) => item, maxLength: 40 },
);
type Tick = typeof anyTicks extends fc.Arbitrary<(infer T)[]> ? T : never;

type Sent = { readonly day: string; readonly change: Change };

function changesOf(tick: Tick, isRecordedLater: boolean): Sent[] {
  const { item, begunBefore } = tick;
  const day = addDays(today, -tick.daysAgo);
  const done = (id: string, on?: string): Change => ({
    id: `${item} ${id}`,
    item,
    status: "done",
    on,
  });
  const begun: Sent[] =
    begunBefore === null
      ? []
      : [
          {
            day: addDays(day, -begunBefore),
            change: { id: `${item} begin`, item, status: "learning" },
          },
        ];
  const ways: Readonly<Record<Tick["way"], Change[]>> = {
    given: [done("tick", day)],
    moved: [done("tick"), done("move", day)],
    corrected: [done("tick", "1999-12-31"), done("typo", addDays(day, -400)), done("move", day)],
  };
  const ticks = isRecordedLater
    ? ways[tick.way].map((change) => ({ day: today, change }))
    : [{ day, change: done("tick") }];
  const status = begunBefore === null ? "not-started" : "learning";
  const undo = { id: `${item} undo`, item, status, undoOf: ticks[0]?.change.id } as const;
  return [
    ...begun,
    ...ticks,
    ...(tick.undone && isUndoable(tick) ? [{ day: today, change: undo }] : []),
  ];
}

/** An undo of the first of several changes goes back over those after it, which have no counterpart. */
const isUndoable = ({ way }: Tick) => way === "given";

function historyOf(ticks: readonly Tick[], isRecordedLater: boolean): InMemoryHistory {
  const history = new InMemoryHistory(morningContext);
  const sent = ticks.flatMap((tick) => changesOf(tick, isRecordedLater));
  for (const { day, change } of sent.toSorted((a, b) => a.day.localeCompare(b.day)))
    history.send([change], on(day));
  return history;
}

function figuresOf({ events, states }: InMemoryHistory) {
  const progress = progressOf(path, states);
  return {
    progress,
    burnUp: burnUpOf(path, states, { since: "2026-01-01", today }),
    activity: activityOf(events),
    portfolio: portfolioOf({
      ...{ path, learner, progress, states, locale: "id" },
      ...{ now: morningContext.at, remarkFor: () => null, levelOf: () => null },
      ...{ profile: emptyProfile, projects: [], evidence: [] },
    }),
  };
}

describe("a tick with the day on which it happened", () => {
  it("is in every figure and document what it would be, had it been made on that day", () => {
    fc.assert(
      fc.property(anyTicks, (ticks) => {
        expect(figuresOf(historyOf(ticks, true))).toEqual(figuresOf(historyOf(ticks, false)));
      }),
      { numRuns: 100 },
    );
  });

  it("counts for the pace where it was recorded within 14 days of that day", () => {
    fc.assert(
      fc.property(anyTicks, (ticks) => {
        const paceIn = (history: InMemoryHistory) =>
          paceOf(
            burnUpOf(path, history.states, { since: "2010-01-01", today }, (state) =>
              isRecordedInTime(state, timeZone),
            ),
            today,
          );
        const recent = ticks.filter(({ daysAgo }) => daysAgo <= 14);
        const late = ticks.filter(({ daysAgo }) => daysAgo > 14);
        // What was there before takes places in its group that a tick then no longer fills.
        const before = historyOf(late, false).states;
        const all = historyOf(ticks, true).states;
        const gained = progressOf(path, all).done - progressOf(path, before).done;
        expect(paceIn(historyOf(ticks, true))).toEqual({ recent: gained, before: 0 });
        expect(paceIn(historyOf(recent, true))).toEqual(paceIn(historyOf(recent, false)));
      }),
      { numRuns: 100 },
    );
  });
});
