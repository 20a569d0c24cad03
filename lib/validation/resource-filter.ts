import { z } from "zod";
import { localeField } from "./fields";

/** What a page's query asks for; anything else is ignored. */
export const resourceFilterSchema = z.object({
  cost: z.literal("free").optional().catch(undefined),
  language: localeField.optional().catch(undefined),
});
