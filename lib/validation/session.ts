import { z } from "zod";

export const endSessionSchema = z.object({ session: z.uuid() });
