import fc from "fast-check";
import { preferences } from "@/lib/content/preferences";
import type { RecordedReview } from "@/lib/domain/archive";
import { addDays, weekStartOf } from "@/lib/domain/calendar";
import { linkUrlFrom } from "@/lib/domain/item-marks";
import { applicationStates, type LogContent, type LogEntry } from "@/lib/domain/log-entry";
import type { PlanVersion } from "@/lib/domain/plan-version";
import { reviewAnswers } from "@/lib/domain/review";
import type { ShownForecast } from "@/lib/domain/shown-forecast";
import { nameField } from "@/lib/validation/fields";
import { logContentShape } from "@/lib/validation/log-entry";

/** What is stored of plans, a log and reviews, in any state and with ids that programs chose. */

const lineOr = (other: string) =>
  fc
    .string({ unit: "binary", maxLength: 200 })
    .map((text) => nameField.safeParse(text).data ?? other);
const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyMoment = (now: Date) =>
  fc
    .date({ min: new Date(0), max: now, noInvalidDate: true })
    .map((at) => ({ at, day: at.toISOString().slice(0, 10) }));
const anyUrl = fc.webUrl().map((url) => linkUrlFrom(url));
const { note: noteField } = logContentShape(nameField);
const anyNote = fc
  .string({ unit: "binary", maxLength: 300 })
  .map((text) => noteField.safeParse(text).data ?? null);

const nothing: Omit<LogContent, "kind" | "on"> = {
  ...{ item: null, minutes: null, title: null, url: null, note: null },
  ...{ company: null, role: null, state: null, nextOn: null },
};

const anyMinutes = fc.integer({ min: 1, max: 1440 });

const anyStudy: fc.Arbitrary<LogContent> = fc
  .record({
    ...{ kind: fc.constant("study" as const), on: anyDay, minutes: anyMinutes, note: anyNote },
    item: fc.constantFrom(null, "git", "python", "cnn"),
  })
  .map((study) => ({ ...nothing, ...study }));

const anyHabit: fc.Arbitrary<LogContent> = fc
  .record({
    ...{ kind: fc.constant("habit" as const), on: anyDay, minutes: fc.option(anyMinutes) },
    item: fc.constantFrom("habit-blog", "com-gdg"),
    ...{ title: lineOr("Catatan rilis"), url: fc.option(anyUrl), note: anyNote },
  })
  .map((habit) => ({ ...nothing, ...habit }));

const anyApplication: fc.Arbitrary<LogContent> = fc
  .record({
    ...{ kind: fc.constant("application" as const), on: anyDay, company: lineOr("Kata.ai") },
    ...{ role: fc.option(lineOr("ML Engineer")), state: fc.constantFrom(...applicationStates) },
    ...{ url: fc.option(anyUrl), note: anyNote, wait: fc.option(fc.nat(90)) },
  })
  .map(({ wait, ...application }) => {
    const nextOn = wait === null ? null : addDays(application.on, wait);
    return { ...nothing, ...application, nextOn: nextOn && nextOn < "2100" ? nextOn : null };
  });

const lost = { minutes: null, url: null, note: null, role: null, state: null, nextOn: null };

export function anyLog(now: Date): fc.Arbitrary<LogEntry[]> {
  const lifecycle = fc.tuple(anyMoment(now), fc.option(anyMoment(now)), fc.option(anyMoment(now)));
  const one = fc
    .record({
      ...{ id: fc.uuid(), version: fc.integer({ min: 1, max: 99 }), lifecycle },
      timeZone: fc.constantFrom("Asia/Jakarta", "Pacific/Chatham", "Etc/GMT+12"),
      content: fc.oneof(anyStudy, anyHabit, anyApplication),
    })
    .map(
      ({ id, version, timeZone, content, lifecycle: [added, changed, removed] }): LogEntry => ({
        ...{ id, version, timeZone, ...content, ...(removed && lost) },
        ...{ addedAt: added.at, addedOn: added.day },
        ...{ changedAt: changed?.at ?? null, changedOn: changed?.day ?? null },
        ...{ removedAt: removed?.at ?? null, removedOn: removed?.day ?? null },
      }),
    );
  return fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 12 });
}

/** In the order in which they are exported. */
export function anyReviews(now: Date): fc.Arbitrary<RecordedReview[]> {
  const one = fc
    .record({
      ...{ id: fc.uuid(), moment: anyMoment(now) },
      item: fc.constantFrom("git", "python", "cnn"),
      answer: fc.constantFrom(...reviewAnswers),
    })
    .map(({ id, moment, ...review }) => ({ id, ...review, at: moment.at, on: moment.day }));
  return fc
    .uniqueArray(one, { selector: ({ id }) => id, maxLength: 8 })
    .map((list) => list.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)));
}

const keysOf = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);

/** Pauses that do not overlap, earliest first. */
const anyPauses = fc
  .array(
    fc.record({
      ...{ id: fc.uuid(), gap: fc.integer({ min: 1, max: 60 }), length: fc.nat(30) },
      reason: fc.option(lineOr("Lebaran")),
    }),
    { maxLength: 4 },
  )
  .map((list) => {
    let day = "2026-01-01";
    return list.map(({ id, gap, length, reason }) => {
      const from = addDays(day, gap);
      day = addDays(from, length);
      return { id, from, to: day, reason };
    });
  });

const anyPlan = fc.record({
  ...{ startsOn: anyDay, wait: fc.option(fc.nat(4000)), pauses: anyPauses },
  hoursPerWeek: fc.integer({ min: 1, max: 32 }).map((halves) => halves / 2),
  specialisation: fc.option(fc.constantFrom(...keysOf(preferences.specialisations))),
  level: fc.option(fc.constantFrom(...keysOf(preferences.levels))),
  industry: fc.option(fc.constantFrom(...keysOf(preferences.industries))),
  restDays: fc.subarray([1, 2, 3, 4, 5, 6]),
  hours: fc.dictionary(
    fc.constantFrom("git", "python", "cnn"),
    fc.double({ min: 0.01, max: 10_000, noNaN: true }),
  ),
});

/** In rising order, with what days any clock gave them. */
export function anyPlanVersions(now: Date): fc.Arbitrary<PlanVersion[]> {
  const one = fc.record({
    ...{ plan: anyPlan, moment: anyMoment(now), step: fc.integer({ min: 1, max: 9 }) },
  });
  return fc.array(one, { maxLength: 6 }).map((list) => {
    let version = 0;
    return list.map(({ plan: { wait, ...plan }, moment: { at, day }, step }) => {
      version += step;
      const targetOn = wait === null ? null : addDays(plan.startsOn, wait);
      return { version, at, day, ...plan, hours: { ...plan.hours }, targetOn };
    });
  });
}

export function anyForecasts(now: Date): fc.Arbitrary<ShownForecast[]> {
  const one = fc
    .record({ moment: anyMoment(now), early: anyDay, likely: anyDay, late: anyDay })
    .map(({ moment, ...days }) => ({
      ...{ week: weekStartOf(moment.day), shownOn: moment.day },
      ...days,
    }));
  return fc
    .uniqueArray(one, { selector: ({ week }) => week, maxLength: 6 })
    .map((list) => list.sort((a, b) => (a.week < b.week ? -1 : 1)));
}
