import { z } from "zod";
import { typedTimeZone } from "../domain/time-zone";
import { localeField, nameField } from "./fields";

export const settingsSchema = z.object({
  name: nameField,
  language: localeField,
  timeZone: z
    .string("required")
    .max(100, "unknown")
    .transform(typedTimeZone)
    .pipe(z.string("unknown")),
});
