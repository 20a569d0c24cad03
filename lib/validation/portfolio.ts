import { z } from "zod";
import { portfolioFormats } from "../domain/portfolio";
import { localeField } from "./fields";

/** Why a download came to nothing, as its page was told from its address; what does not fit says nothing. */
export const downloadRefusalField = z.enum(["too-many", "busy"]).optional().catch(undefined);

/** What a download is asked for with: the format from its address, the language from its query. */
export const portfolioSchema = z.object({
  format: z.enum(portfolioFormats),
  locale: localeField.optional(),
});
