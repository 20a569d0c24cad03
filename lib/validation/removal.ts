import { z } from "zod";

/** Without a version whichever is current is removed. */
export const removalSchema = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
});
