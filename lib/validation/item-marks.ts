import { z } from "zod";
import { linkUrlFrom, resourceMarks, statementLimit, urlLimit } from "../domain/item-marks";
import { nameField } from "./fields";
import { itemField } from "./progress";

/** As a browser writes it. One without a scheme is taken for https. */
export const linkUrlField = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(urlLimit, "too-long")
  .transform((text) => linkUrlFrom(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`))
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
