import { z } from "zod";
import { portfolioFormats } from "../domain/portfolio";
import { localeField } from "./fields";

/** What a download is asked for with: the format from its address, the language from its query. */
export const portfolioSchema = z.object({
  format: z.enum(portfolioFormats),
  locale: localeField.optional(),
});
