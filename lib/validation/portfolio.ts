import { z } from "zod";
import { portfolioFormats } from "../domain/portfolio";
import { localeField } from "./fields";

const downloadRefusalField = z.enum(["too-many", "busy"]).optional().catch(undefined);

export const portfolioSchema = z.object({
  format: z.enum(portfolioFormats),
  locale: localeField.optional(),
  /** The id of a selection. */
  include: z.uuid().optional(),
});

/** `include` is the id of a selection, or "new"; anything else is ignored. */
export const portfolioQuerySchema = z.object({
  locale: localeField.optional().catch(undefined),
  include: z
    .union([z.uuid(), z.literal("new")])
    .optional()
    .catch(undefined),
  refused: downloadRefusalField,
  saved: z.enum(["profile", "selection", "removed"]).optional().catch(undefined),
});
