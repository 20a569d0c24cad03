import { z } from "zod";
import { canonicalTimeZone } from "../domain/time-zone";
import { localeField, nameField } from "./fields";

export const settingsSchema = z.object({
  name: nameField,
  language: localeField,
  timeZone: z.string("required").transform(canonicalTimeZone).pipe(z.string("unknown")),
});
