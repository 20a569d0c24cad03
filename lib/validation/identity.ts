import { z } from "zod";
import { emailField } from "./fields";

/** Provider responses are untrusted: only required fields are read, and each is validated. */

const nonEmptyField = z.string().trim().min(1);
const subject = z.string().min(1).max(255);

/** Truncated instead of refused, because the owner can change it. */
const name = nonEmptyField
  .transform((text) => text.replace(/\s+/g, " ").slice(0, 200))
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
  login: nonEmptyField.max(255),
  name,
  verifiedEmail: email,
});

export const githubEmailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);
