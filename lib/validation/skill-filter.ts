import { z } from "zod";
import { statuses } from "../domain/progress";

/** The filters of the checklist, from its address; what does not fit is no filter. */
export const skillFilterSchema = z.object({
  status: z.enum(statuses).optional().catch(undefined),
  q: z.string().trim().max(100).catch("").default(""),
});
