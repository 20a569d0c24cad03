import { z } from "zod";

export const unlinkAccountSchema = z.object({ account: z.uuid() });
