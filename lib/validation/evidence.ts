import { z } from "zod";
import { isDay } from "../domain/calendar";
import { evidenceDescriptionLimit, evidenceItemLimit, evidenceKinds } from "../domain/evidence";
import { cleanText } from "../domain/text";
import { nameField, optionalField, storedVersionField, versionInText } from "./fields";
import { linkUrlField } from "./item-marks";
import { itemField } from "./progress";

const dayField = z.string("not-a-day").refine((day) => isDay(day) && day >= "1900", "not-a-day");

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

/** In bytes: of the longest evidence, with each character escaped. */
export const evidenceRequestLimit = 64 * 1024;

const content = evidenceContentShape(itemField);
const expiry = { error: "before-issue", path: ["expiresOn"] };

/** What an answer holds besides, which a write may send back. */
const derived = { level: z.unknown().optional(), checkedAt: z.unknown().optional() };

export const newEvidenceSchema = z
  .strictObject({ id: z.uuid(), ...content, ...derived, version: z.unknown().optional() })
  .refine(isExpiryAfterIssue, expiry)
  .transform(({ id, level: _level, checkedAt: _at, version: _version, ...rest }) => ({
    id,
    content: rest,
  }));

export const evidenceChangeSchema = z
  .strictObject({
    id: z.unknown().optional(),
    ...content,
    ...derived,
    version: storedVersionField,
  })
  .refine(isExpiryAfterIssue, expiry)
  .transform(({ id: _id, level: _level, checkedAt: _at, version, ...rest }) => ({
    version,
    content: rest,
  }));

/** `version` is 0 in the form that adds. */
export const evidenceFormSchema = z
  .object({ evidence: z.uuid(), version: versionInText, ...content })
  .refine(isExpiryAfterIssue, expiry);

export const removeEvidenceSchema = z.object({ evidence: z.uuid(), version: versionInText });

/** Of the pages; anything else is ignored. */
export const evidenceQuerySchema = z.object({
  item: itemField.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  done: z.enum(["added", "changed", "kept", "removed"]).optional().catch(undefined),
  /** That the last form saved. */
  version: versionInText.optional().catch(undefined),
});

export const isEvidenceId = (id: string) => z.uuid().safeParse(id).success;
