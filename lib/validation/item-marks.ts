import { z } from "zod";
import { linkUrlFromTyped, resourceMarks, statementLimit, urlLimit } from "../domain/item-marks";
import { nameField } from "./fields";
import { itemField } from "./progress";

/** As a browser writes it. */
export const linkUrlField = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(urlLimit, "too-long")
  .transform(linkUrlFromTyped)
  .pipe(z.string("not-a-link"));

export const linkTitleField = nameField;

export const linkSchema = z.object({ item: itemField, url: linkUrlField, title: linkTitleField });

export const removeLinkSchema = linkSchema.omit({ title: true });

export const resourceMarkSchema = z.object({
  item: itemField,
  url: linkUrlField,
  mark: z.enum([...resourceMarks, "none"]),
});

/** `statement` is `position:state`. */
export const statementSchema = z.object({
  item: itemField,
  statement: z
    .string()
    .regex(/^\d:(ticked|open)$/)
    .transform((text) => {
      const [position, state] = text.split(":");
      return { position: Number(position), isTicked: state === "ticked" };
    })
    .refine(({ position }) => position < statementLimit),
});

const checkbox = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const resourceFiltersSchema = z.object({ free: checkbox, indonesian: checkbox });
