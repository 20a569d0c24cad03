import { z } from "zod";
import { localeField } from "./fields";

/** What a page's query asks for; anything else is ignored. */
export const resourceFilterSchema = z.object({
  cost: z.enum(["free", "any"]).optional().catch(undefined),
  language: z
    .union([localeField, z.literal("any")])
    .optional()
    .catch(undefined),
});
