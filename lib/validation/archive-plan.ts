import { z } from "zod";
import { archiveLimits } from "../domain/archive";
import { weekStartOf } from "../domain/calendar";
import { studyDaysPerWeek } from "../domain/pause";
import { mostHoursPerDay, overlapIn, planLimits } from "../domain/plan-decision";
import { dayField, instantField, isUniqueBy, keyField } from "./archive-entries";
import { storedVersionField } from "./fields";
import {
  endsAfterStart,
  hoursField,
  ownHoursField,
  pauseEnd,
  pauseFields,
  planDayField,
  preferenceFields,
  restDaysField,
} from "./plan";

/** An archive may name items of another version, but no more of them than any has. */
const archivedHoursLimit = 1000;

const hoursListField = z
  .array(z.object({ item: keyField, hours: ownHoursField }))
  .max(archivedHoursLimit)
  .refine(isUniqueBy(({ item }: { item: string }) => item))
  .transform((list) => Object.fromEntries(list.map(({ item, hours }) => [item, hours])));

const pauseSchema = z.object({ id: z.uuid(), ...pauseFields }).refine(endsAfterStart, pauseEnd);

const planSchema = z.object({
  version: storedVersionField,
  at: instantField,
  day: dayField,
  startsOn: planDayField,
  targetOn: planDayField.nullable().default(null),
  hoursPerWeek: hoursField,
  specialisation: preferenceFields.specialisation.catch(null),
  level: preferenceFields.level.catch(null),
  industry: preferenceFields.industry.catch(null),
  restDays: restDaysField.default([]),
  hours: hoursListField.default({}),
  pauses: z
    .array(pauseSchema)
    .max(planLimits.pauses)
    .refine(isUniqueBy(({ id }: { id: string }) => id))
    .default([]),
});

type ArchivedPlan = z.output<typeof planSchema>;

const isTargetAfterStart = ({ startsOn, targetOn }: ArchivedPlan) =>
  targetOn === null || targetOn >= startsOn;
const hasPossibleDays = (plan: ArchivedPlan) =>
  plan.hoursPerWeek <= mostHoursPerDay * studyDaysPerWeek(plan);
const areApart = ({ pauses }: ArchivedPlan) => overlapIn(pauses) === undefined;

/** As the form accepts it, but for a preference that this version does not know, which is none. */
export const archivedPlanSchema = planSchema
  .refine(isTargetAfterStart, { path: ["targetOn"] })
  .refine(hasPossibleDays, { path: ["hoursPerWeek"] })
  .refine(areApart, { path: ["pauses"] });

/** The first one holds the first day of a clock that is not set. An archive may have them all. */
const weekField = dayField.refine((day) => day >= "1969-12-29" && day < "2160");

const forecastSchema = z
  .object({
    ...{ week: weekField, shownOn: dayField },
    ...{ early: dayField, likely: dayField, late: dayField },
  })
  .refine(({ week, shownOn }) => weekStartOf(shownOn) === week);

export const forecastsField = z
  .array(forecastSchema)
  .max(archiveLimits.forecasts)
  .refine(isUniqueBy(({ week }: { week: string }) => week))
  .default([]);
