import { z } from "zod";
import { statuses } from "../domain/progress";

export const skillFilterSchema = z.object({
  status: z.enum(statuses).optional().catch(undefined),
  q: z.string().trim().max(100).catch("").default(""),
});
