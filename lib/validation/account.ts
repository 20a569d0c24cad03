import { z } from "zod";

/** The form that unlinks an account with a service. */
export const unlinkSchema = z.object({ account: z.uuid() });
