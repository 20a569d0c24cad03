import { z } from "zod";
import { preferences } from "../content/preferences";
import { isDay } from "../domain/calendar";
import type { Preference } from "../domain/path";
import { planLimits } from "../domain/plan-decision";
import { nameField, optionalField, versionField, versionInText } from "./fields";
import { itemField } from "./progress";

/** In bytes: of a plan with own hours for every item and 100 pauses with the longest reasons, each character escaped. */
export const planRequestLimit = 256 * 1024;

/** Ten years after the last one still have four digits. */
export const planDayField = z
  .string("not-a-day")
  .refine((day) => isDay(day) && day >= "1900" && day < "2200", "not-a-day");

export const hoursField = z
  .number("not-a-number")
  .positive("no-hours")
  .max(planLimits.hoursPerWeek, "too-many-hours")
  .multipleOf(0.5, "half-hours");

export const ownHoursField = z
  .number("not-a-number")
  .positive("no-hours")
  .max(planLimits.ownHours, "too-many-hours");

const keyField = (list: readonly Preference[]) =>
  optionalField(
    z.enum(
      list.map(({ key }) => key),
      "unknown",
    ),
  );

export const preferenceFields = {
  specialisation: keyField(preferences.specialisations),
  level: keyField(preferences.levels),
  industry: keyField(preferences.industries),
};

export const restDaysField = z
  .array(z.int("not-a-weekday").min(1, "not-a-weekday").max(7, "not-a-weekday"))
  .refine((days) => new Set(days).size === days.length, "twice")
  .refine((days) => days.length < 7, "all-days")
  .transform((days) => days.sort());

export const pauseFields = {
  from: planDayField,
  to: planDayField,
  reason: optionalField(nameField),
};

export const endsAfterStart = ({ from, to }: { from: string; to: string }) => from <= to;
export const pauseEnd = { error: "before-start", path: ["to"] };

const pausesField = z
  .array(z.strictObject({ id: z.uuid(), ...pauseFields }).refine(endsAfterStart, pauseEnd))
  .max(planLimits.pauses, "too-many")
  .refine((pauses) => new Set(pauses.map(({ id }) => id)).size === pauses.length, "twice");

const planContentFields = {
  startsOn: planDayField,
  targetOn: optionalField(planDayField),
  hoursPerWeek: hoursField,
  ...preferenceFields,
  restDays: restDaysField.default([]),
  hours: z.record(itemField, ownHoursField).default({}),
  pauses: pausesField.default([]),
};

export const planSchema = z.strictObject({
  ...planContentFields,
  version: versionField,
});

/** People write 7,5 or 7.5. */
const numberInText = z
  .string()
  .trim()
  .min(1, "required")
  .transform((text) => Number(text.replace(",", ".")))
  .pipe(z.number("not-a-number"));

const weekdayInText = z
  .string()
  .regex(/^[1-7]$/, "not-a-weekday")
  .transform(Number);

export const planFormSchema = z.object({
  version: versionInText,
  startsOn: planDayField,
  targetOn: optionalField(planDayField),
  hoursPerWeek: numberInText.pipe(hoursField),
  ...preferenceFields,
  restDays: z.array(weekdayInText).pipe(restDaysField),
});

/** `pause` is a new id made with the form, so that one sent twice adds one. */
export const pauseFormSchema = z
  .object({ pause: z.uuid(), ...pauseFields })
  .refine(endsAfterStart, pauseEnd);

export const removePauseSchema = z.object({ pause: z.uuid() });

/** An empty field takes the learner's own estimate away. */
export const ownHoursFormSchema = z.object({
  item: itemField,
  hours: optionalField(numberInText.pipe(ownHoursField)),
});

/** One of the ways out that the page offered. */
export const wayOutSchema = z.object({
  version: versionInText,
  hoursPerWeek: numberInText.pipe(hoursField).optional(),
  targetOn: planDayField.optional(),
});

export const feedSchema = z.object({});

/** Of the page; anything else is ignored. */
export const planQuerySchema = z.object({
  done: z
    .enum(["saved", "changed", "pause", "pause-removed", "hours", "feed", "feed-off"])
    .optional()
    .catch(undefined),
  item: itemField.optional().catch(undefined),
  /** Of all weeks. */
  weeks: z.literal("all").optional().catch(undefined),
});

/** The secret of a feed's file name; undefined for any other name. */
export function feedSecretOf(fileName: string): string | undefined {
  return /^([A-Za-z0-9_-]{43})\.ics$/.exec(fileName)?.[1];
}
