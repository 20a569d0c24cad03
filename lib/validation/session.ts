import { z } from "zod";

/** A session of one's own to end. */
export const endSessionSchema = z.object({ session: z.uuid() });
