import { z } from "zod";
import { portfolioFormats } from "../domain/portfolio";
import { localeField } from "./fields";

export const downloadRefusalField = z.enum(["too-many", "busy"]).optional().catch(undefined);

export const portfolioSchema = z.object({
  format: z.enum(portfolioFormats),
  locale: localeField.optional(),
});
