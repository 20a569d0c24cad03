import fc from "fast-check";
import { createTranslator } from "next-intl";
import type { ChartContext } from "@/components/dashboard/charts/chart-context";
import { fileStyle } from "@/lib/charts/style";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { activityOf } from "@/lib/domain/activity";
import { addDays, dayOf, weekStartOf } from "@/lib/domain/calendar";
import { progressOf } from "@/lib/domain/completion";
import type { RecordedEvent } from "@/lib/domain/history";
import { type Locale, locales } from "@/lib/domain/locale";
import { nextUp } from "@/lib/domain/next-up";
import { itemsOf } from "@/lib/domain/path";
import { statuses } from "@/lib/domain/progress";
import { reviewAnswers } from "@/lib/domain/review";
import { messages } from "@/lib/i18n/messages";
import type { DashboardSource } from "@/lib/loaders/dashboard-source";
import { InMemoryHistory, morningContext } from "./in-memory-history";
import { anyPlan, anyStudyTime, today, zones } from "./plan-arbitraries";

export const path = pathOf(defaultPathKey);
const keys = itemsOf(path).map(({ key }) => key);

const daysAgo = fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 500 }));

/** A change made some days ago at an hour of the day; a tick may be given a day before that. */
const anyChange = fc.record({
  item: fc.constantFrom(...keys),
  status: fc.oneof(fc.constant("done" as const), fc.constantFrom(...statuses)),
  made: daysAgo,
  hour: fc.integer({ min: 0, max: 23 }),
  earlier: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
});

const anyChanges = fc.oneof(
  fc.array(anyChange, { maxLength: 12 }),
  fc.array(anyChange, { minLength: 60, maxLength: 160 }),
  // Everything done.
  daysAgo.map((made) =>
    keys.map((item) => ({ item, status: "done" as const, made, hour: 2, earlier: undefined })),
  ),
);
type Changes = typeof anyChanges extends fc.Arbitrary<infer T> ? T : never;

function historyOf(changes: Changes, timeZone: string): InMemoryHistory {
  const history = new InMemoryHistory({ ...morningContext, timeZone });
  const dated = changes
    .map(({ made, hour, ...change }) => ({
      ...change,
      at: new Date(`${addDays(today, -1 - made)}T${String(hour).padStart(2, "0")}:00:00Z`),
    }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, { item, status, earlier, at }] of dated.entries()) {
    const isGiven = status === "done" && earlier !== undefined;
    const on = isGiven && { on: addDays(dayOf(at, timeZone), -earlier) };
    history.send([{ id: `${index}`, item, status, ...on }], { at });
  }
  return history;
}

const anyReviews = fc.array(
  fc.record({
    item: fc.constantFrom(...keys),
    answer: fc.constantFrom(...reviewAnswers),
    on: fc.integer({ min: 0, max: 200 }).map((ago) => addDays(today, -ago)),
  }),
  { maxLength: 12 },
);

const anyShownForecasts = fc.array(
  fc.integer({ min: 0, max: 200 }).map((ago) => {
    const shownOn = addDays(today, -ago);
    const dayIn = (days: number) => addDays(shownOn, days);
    const range = { early: dayIn(200), likely: dayIn(300), late: dayIn(400) };
    return { week: weekStartOf(shownOn), shownOn, ...range };
  }),
  { maxLength: 5 },
);

export type DashboardLearner = {
  readonly source: DashboardSource;
  /** All that happened, which an independent reading starts from. */
  readonly events: readonly RecordedEvent[];
  readonly locale: Locale;
};

/** In twelve zones and both languages. */
const anyDashboardLearner: fc.Arbitrary<DashboardLearner> = fc
  .record({
    ...{ changes: anyChanges, studyTime: anyStudyTime, reviews: anyReviews },
    ...{ plan: fc.option(anyPlan), shownForecasts: anyShownForecasts },
    ...{ timeZone: fc.constantFrom(...zones), locale: fc.constantFrom(...locales) },
    joined: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ changes, timeZone, locale, joined, plan, studyTime, reviews, shownForecasts }) => {
    const { states, events } = historyOf(changes, timeZone);
    const progress = progressOf(path, states);
    const learner = {
      ...{ id: "1", email: "siti@contoh.id", name: "Siti", locale, timeZone, deletesAt: null },
      createdAt: new Date(`${addDays(today, -joined)}T05:00:00Z`),
    };
    const source: DashboardSource = {
      ...{ learner, states, progress, today, now: new Date(`${today}T05:00:00Z`) },
      ...{ next: nextUp(progress, states), past: null, on: undefined, plan, studyTime },
      expiries: [],
      days: activityOf(events),
      goals: plan ? [{ since: "2000-01-01", hoursPerWeek: plan.hoursPerWeek }] : [],
      reviews: reviews.toSorted((a, b) => a.on.localeCompare(b.on)),
      shownForecasts: shownForecasts.toSorted((a, b) => a.shownOn.localeCompare(b.shownOn)),
    };
    return { source, events, locale };
  });

export function contextOf(dashboard: ChartContext["dashboard"], locale: Locale): ChartContext {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "dashboard" });
  const style = { ...fileStyle, wideOnly: "wide-only" };
  return { dashboard, t, locale, style, addressOf: (address) => address };
}

/** Holds a check over random learners. */
export function expectForEveryLearner(
  check: (learner: DashboardLearner, context: ChartContext) => void,
  numRuns = 30,
): void {
  fc.assert(
    fc.property(anyDashboardLearner, (learner) =>
      check(learner, contextOf(learner.source, learner.locale)),
    ),
    { numRuns },
  );
}

export const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
