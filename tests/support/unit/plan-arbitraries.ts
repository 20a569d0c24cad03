import fc from "fast-check";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { addDays } from "@/lib/domain/calendar";
import { itemsOf } from "@/lib/domain/path";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { type ItemState, statesFrom, untouched } from "@/lib/domain/progress";
import type { StudyTime } from "@/lib/domain/study-time";

export const path = pathOf(defaultPathKey);
/** A Wednesday. */
export const today = "2026-11-25";
export const timeZone = "Asia/Jakarta";
export const emphasis = new Map([
  ["nlp-engineer", ["spacy", "hf-transformers", "proj-chatbot"]],
  ["cv-engineer", ["pytorch", "proj-face-detection", "proj-image-classification"]],
]);

/** With daylight saving in both hemispheres, of half an hour, and at both ends of the date line. */
export const zones = [
  ...["Asia/Jakarta", "Asia/Kathmandu", "Europe/Berlin", "America/New_York"],
  ...["America/St_Johns", "America/Santiago", "Australia/Lord_Howe", "Pacific/Auckland"],
  ...["Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Casablanca"],
];

const itemKeys = itemsOf(path).map(({ key }) => key);
const daysAgo = (most: number) => fc.integer({ min: 0, max: most });

/** Noon in Jakarta, which is the same day in most zones. */
const noonOf = (day: string) => new Date(`${day}T05:00:00Z`);

/** Done on `day` and recorded on `recordedOn`, begun on that day or, with `startedOn`, before. */
export function doneOn(
  item: string,
  day: string,
  { recordedOn = day, startedOn }: { recordedOn?: string; startedOn?: string } = {},
): ItemState {
  const start = startedOn ?? recordedOn;
  return {
    ...{ ...untouched(item), status: "done", version: 1 },
    ...{ completedAt: noonOf(recordedOn), completedOn: day },
    ...{ startedAt: noonOf(start), startedOn: start < day ? start : day },
  };
}

export function learningSince(item: string, day: string): ItemState {
  const started = { startedAt: noonOf(day), startedOn: day };
  return { ...untouched(item), ...started, status: "learning", version: 1 };
}

export function allDone(day: string): Map<string, ItemState> {
  return statesFrom(itemKeys.map((item) => doneOn(item, day)));
}

const anyState = fc
  .record({
    item: fc.constantFrom(...itemKeys),
    status: fc.constantFrom("done", "learning", "skipped"),
    ...{ done: daysAgo(300), recordedLater: daysAgo(40), begunBefore: daysAgo(60) },
  })
  .map(({ item, status, done, recordedLater, begunBefore }): ItemState => {
    const day = addDays(today, -done);
    if (status === "skipped") return { ...untouched(item), status, version: 1 };
    if (status === "learning") return learningSince(item, day);
    const recordedOn = addDays(today, -Math.max(0, done - recordedLater));
    return doneOn(item, day, { recordedOn, startedOn: addDays(recordedOn, -begunBefore) });
  });

export const anyStates = fc
  .uniqueArray(anyState, { selector: ({ item }) => item, maxLength: 60 })
  .map(statesFrom);

/** Days of 26 hours and negative minutes too. */
export const anyStudyTime: fc.Arbitrary<StudyTime[]> = fc.array(
  fc.record({
    on: fc.integer({ min: -20, max: 300 }).map((ago) => addDays(today, -ago)),
    minutes: fc.oneof(fc.integer({ min: 5, max: 300 }), fc.constantFrom(-5, 0, 26 * 60)),
    item: fc.option(fc.constantFrom(...itemKeys)),
  }),
  { maxLength: 60 },
);

const aroundToday = fc.integer({ min: -200, max: 400 }).map((days) => addDays(today, days));

/** Backwards and overlapping ones too. */
export const anyPauses = fc.array(
  fc.record({
    id: fc.uuid(),
    from: aroundToday,
    to: aroundToday,
    reason: fc.constantFrom(null, "Lebaran"),
  }),
  { maxLength: 4 },
);

const anyHours = fc.oneof(
  fc.double({ min: 0.5, max: 40, noNaN: true }),
  fc.constantFrom(0, -1, 0.01, 168, 200, 1e9, Number.NaN, Number.POSITIVE_INFINITY),
);

export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    ...{ startsOn: aroundToday, hoursPerWeek: anyHours, pauses: anyPauses },
    targetOn: fc.option(fc.oneof(aroundToday, fc.constantFrom("1999-01-01", "9999-12-31"))),
    specialisation: fc.constantFrom(null, "nlp-engineer", "cv-engineer", "unknown"),
    restDays: fc.oneof(fc.subarray([1, 2, 3, 4, 5, 6, 7]), fc.constant([])),
    hours: fc.dictionary(fc.constantFrom(...itemKeys), anyHours, { maxKeys: 5 }),
  })
  .map((chosen) => ({ ...defaultPlanOf(today), ...chosen }));
