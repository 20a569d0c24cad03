import { z } from "zod";
import { isTimeZone } from "../domain/calendar";
import { localeField, nameField } from "./fields";

export const profileSchema = z.object({
  name: nameField,
  language: localeField,
  timeZone: z.string("required").refine(isTimeZone, "unknown"),
});
