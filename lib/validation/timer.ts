import { z } from "zod";
import { instantFrom } from "../domain/calendar";
import { optionalField, versionInText } from "./fields";
import { itemField } from "./progress";

/** In bytes. */
export const timerRequestLimit = 4 * 1024;

export const timerStartSchema = z.strictObject({
  item: optionalField(itemField),
  startedAt: z
    .string()
    .max(40)
    .transform(instantFrom)
    .pipe(z.date("not a time of ISO 8601"))
    .optional(),
  version: z.int().min(0).optional(),
});

/** With the version, if the page showed a timer that runs, which is stopped first. */
export const startTimerSchema = z.object({
  item: optionalField(itemField),
  running: versionInText.optional(),
});

export const endTimerSchema = z.object({ version: versionInText });
