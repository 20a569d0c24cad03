import { z } from "zod";
import { archiveLimits } from "../domain/archive";
import { weekdayOf } from "../domain/calendar";
import { dayField, instantField, keyField, versionField } from "./archive-entries";

/** In characters; to be replaced */
export const planSchema = z.object({
  version: versionField,
  at: instantField,
  day: dayField,
});

const forecastSchema = z.object({
  week: dayField.refine((day) => weekdayOf(day) === 0),
  shownOn: dayField,
  early: dayField,
  likely: dayField,
  late: dayField,
});

/** Of earlier versions of the format none. */
export const forecastsField = z
  .array(forecastSchema)
  .max(archiveLimits.forecasts)
  .refine((list) => new Set(list.map(({ week }) => week)).size === list.length)
  .default([]);
