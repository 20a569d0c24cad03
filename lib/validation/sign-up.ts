import { z } from "zod";
import { locales } from "../domain/locale";
import { browserTimeZoneField, emailField, nameField, newPasswordField, nextField } from "./fields";
import { optionalTokenField } from "./mail-links";

/** The form of signing up. */
export const signUpSchema = z.object({
  name: nameField,
  email: emailField,
  password: newPasswordField,
  timeZone: browserTimeZoneField,
  invite: optionalTokenField,
});

/** What waits for an address to be confirmed, as it is kept with the token. */
const pendingSignUpSchema = z.object({
  name: z.string(),
  passwordHash: z.string(),
  locale: z.enum(locales),
  timeZone: z.string(),
  invitationHash: z.string().nullable(),
  /** Which browser it was done in: read by `askedOf`. */
  asker: z.string(),
  next: nextField,
});

export type PendingSignUp = z.output<typeof pendingSignUpSchema>;

/** Somebody who waits, from the text that was kept. Throws when it is none of ours. */
export function parsePendingSignUp(text: string | null): PendingSignUp {
  return pendingSignUpSchema.parse(JSON.parse(text ?? ""));
}
