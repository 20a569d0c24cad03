import { z } from "zod";
import { locales } from "../domain/locale";
import { browserTimeZoneField, emailField, nameField, newPasswordField, nextField } from "./fields";
import { optionalTokenField } from "./mail-links";

export const signUpSchema = z.object({
  name: nameField,
  email: emailField,
  password: newPasswordField,
  timeZone: browserTimeZoneField,
  invite: optionalTokenField,
});

/** Stored with the confirmation token. */
const pendingSignUpSchema = z.object({
  name: nameField,
  passwordHash: z.string(),
  locale: z.enum(locales),
  timeZone: z.string(),
  invitationHash: z.string().nullable(),
  /** The browser that signed up. */
  asker: z.string(),
  next: nextField,
});

export type PendingSignUp = z.output<typeof pendingSignUpSchema>;

/** Throws when the stored text is invalid. */
export function parsePendingSignUp(text: string | null): PendingSignUp {
  return pendingSignUpSchema.parse(JSON.parse(text ?? ""));
}
