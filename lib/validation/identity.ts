import { z } from "zod";
import { emailField, nameField } from "./fields";

/** Provider responses are untrusted: only required fields are read, and each is validated. */

/** It identifies an account, so it is refused instead of cleaned. */
const subject = z
  .string()
  .max(255)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** Truncated instead of refused, because the owner can change it. */
const name = z
  .string()
  .transform((text) => text.trim().slice(0, 200))
  .pipe(nameField)
  .optional()
  .catch(undefined);

const email = emailField.optional().catch(undefined);

/** OpenID Connect Core 1.0, 5.1. */
export const openIdClaimsSchema = z.object({
  iss: z.string(),
  sub: subject,
  name,
  preferred_username: name,
  email,
  email_verified: z.union([z.boolean(), z.stringbool()]).catch(false),
});

/** GitHub's user, with the address from its list of addresses. */
export const githubUserSchema = z.object({
  id: z.number().int(),
  login: nameField,
  name,
  verifiedEmail: email,
});

export const githubEmailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);
