import { z } from "zod";
import { localeField } from "./fields";

export const reminderSchema = z.object({ reminder: z.enum(["on", "off"]) });

/** What a mail carries: whose reminders, and the proof that the link is from one. */
export const unsubscribeSchema = z.object({
  user: z.string().max(64),
  token: z.string().max(64),
});

/** The language for a mail program that opens the address instead of calling it. */
export const unsubscribeQuerySchema = unsubscribeSchema.extend({ locale: localeField });
