import { z } from "zod";
import { applicationStates, logKinds, logNoteLimit, mostMinutes } from "../domain/log-entry";
import { reviewAnswers } from "../domain/review";
import { cleanText } from "../domain/text";
import {
  dayField,
  instantField,
  keyField,
  lifecycleShape,
  versionField,
  zoneField,
} from "./archive-entries";
import { nameField } from "./fields";
import { linkUrlField } from "./item-marks";

function optional<Field extends z.ZodType>(field: Field) {
  return field.nullable().default(null);
}

const contentShape = {
  kind: z.enum(logKinds),
  on: dayField,
  item: optional(keyField),
  minutes: optional(z.int().min(1).max(mostMinutes)),
  title: optional(nameField),
  url: optional(linkUrlField),
  note: optional(z.string().max(logNoteLimit).transform(cleanText)),
  company: optional(nameField),
  role: optional(nameField),
  state: optional(z.enum(applicationStates)),
  nextOn: optional(dayField),
};

export const logEntrySchema = z.object({
  id: z.uuid(),
  version: versionField,
  ...contentShape,
  timeZone: zoneField,
  ...lifecycleShape,
});

export const reviewSchema = z.object({
  id: z.uuid(),
  item: keyField,
  answer: z.enum(reviewAnswers),
  at: instantField,
  on: dayField,
});
