import { z } from "zod";

/** The form that unlinks an account with a service. */
export const unlinkAccountSchema = z.object({ account: z.uuid() });
