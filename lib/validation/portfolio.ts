import { z } from "zod";
import { localeField } from "./fields";

/** What a download is asked for with: the format from its address, the language from its query. */
export const portfolioSchema = z.object({
  format: z.enum(["pdf", "md", "html", "csv", "json", "jsonresume"]),
  locale: localeField.optional(),
});
