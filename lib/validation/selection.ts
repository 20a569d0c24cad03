import { z } from "zod";
import {
  leftOutLimit,
  normaliseContent,
  sectionKeys,
  selectionNameLimit,
  thingKinds,
} from "../domain/selection";
import { cleanLine, isVisible } from "../domain/text";
import { localeField, versionField, versionInText } from "./fields";

/** In bytes: of the longest selection. */
export const selectionRequestLimit = 96 * 1024;

const sectionField = z.enum(sectionKeys);

/** Of an item that is no longer on the path too. */
const thingField = z
  .string()
  .max(2100)
  .regex(new RegExp(`^(${thingKinds.join("|")}):[\\x21-\\x7e]+$`), "unknown thing");

const nameField = z
  .string("required")
  .max(4 * selectionNameLimit, "too-long")
  .transform(cleanLine)
  .pipe(z.string().refine(isVisible, "required").max(selectionNameLimit, "too-long"));

export const selectionContentFields = {
  name: nameField,
  sections: z.array(sectionField).min(1, "required").max(sectionKeys.length),
  leftOut: z.array(thingField).max(leftOutLimit, "too-many").default([]),
  language: localeField,
  hideUnfinished: z.boolean().default(true),
  percentage: z.boolean().default(false),
  footer: z.boolean().default(true),
};

/** The one schema of what a selection holds. */
export const selectionContentSchema = z
  .strictObject(selectionContentFields)
  .transform(normaliseContent);

export const newSelectionSchema = z
  .strictObject({
    id: z.uuid(),
    ...selectionContentFields,
    version: z.unknown().optional(),
    changedAt: z.unknown().optional(),
  })
  .transform(({ id, version, changedAt, ...content }) => ({
    id,
    content: normaliseContent(content),
  }));

export const selectionSchema = z
  .strictObject({
    ...selectionContentFields,
    version: versionField,
    id: z.unknown().optional(),
    changedAt: z.unknown().optional(),
  })
  .transform(({ version, id, changedAt, ...content }) => ({
    version,
    content: normaliseContent(content),
  }));

/** Its other fields have names that depend on what there is, and are read by `selectionFromForm`. */
export const selectionFormSchema = z.looseObject({
  selection: z.uuid(),
  version: versionInText,
  language: localeField,
  /** Of the button that submitted the form. */
  newLanguage: localeField.optional(),
  order: z.array(sectionField),
  listed: z.array(thingField),
  leftOut: z.array(thingField).catch([]),
});

export const removeSelectionSchema = z.object({ selection: z.uuid() });
