import { z } from "zod";
import { isDay } from "../domain/calendar";
import { evidenceDescriptionLimit, evidenceItemLimit, evidenceKinds } from "../domain/evidence";
import { cleanText } from "../domain/text";
import { nameField } from "./fields";
import { linkUrlField } from "./item-marks";

const isBlank = (value: unknown) => typeof value === "string" && value.trim() === "";

/** Forms send "" for what was not filled in, programs null or nothing: all become null. */
function optionalField<Field extends z.ZodType>(field: Field) {
  return z.preprocess(
    (value) => (value === undefined || isBlank(value) ? null : value),
    field.nullable(),
  );
}

const dayField = z
  .string("not-a-day")
  .max(10, "not-a-day")
  .refine((day) => isDay(day) && day >= "1900", "not-a-day");

/** A form sends a line end as two characters. */
const descriptionField = z
  .string()
  .max(2 * evidenceDescriptionLimit, "too-long")
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().max(evidenceDescriptionLimit, "too-long"));

export function evidenceContentShape(itemField: z.ZodType<string>) {
  return {
    kind: z.enum(evidenceKinds, "required"),
    title: nameField,
    url: optionalField(linkUrlField),
    issuer: optionalField(nameField),
    credentialId: optionalField(nameField),
    issuedOn: optionalField(dayField),
    expiresOn: optionalField(dayField),
    description: optionalField(descriptionField),
    items: z
      .array(itemField, "required")
      .transform((items) => [...new Set(items)].sort())
      .pipe(z.array(z.string()).min(1, "required").max(evidenceItemLimit, "too-many")),
  };
}

export function isExpiryAfterIssue({
  issuedOn,
  expiresOn,
}: {
  issuedOn: string | null;
  expiresOn: string | null;
}): boolean {
  return issuedOn === null || expiresOn === null || expiresOn >= issuedOn;
}
