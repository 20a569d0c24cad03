import { z } from "zod";
import { emailField } from "./fields";

/** What services say of somebody. Only what is needed is read, and nothing of it is taken as it is. */

const nonEmptyField = z.string().trim().min(1);
const subject = z.string().min(1).max(255);

/** Names come cut rather than refused: their owner can change them. */
const name = nonEmptyField
  .transform((text) => text.replace(/\s+/g, " ").slice(0, 200))
  .optional()
  .catch(undefined);

const email = emailField.optional().catch(undefined);

/** The claims of an ID token (OpenID Connect Core 1.0, 5.1). */
export const openIdClaimsSchema = z.object({
  iss: z.string(),
  sub: subject,
  name,
  preferred_username: name,
  email,
  email_verified: z.union([z.boolean(), z.stringbool()]).catch(false),
});

/** GitHub's answer about a user, with the address that we ask for besides. */
export const githubUserSchema = z.object({
  id: z.number().int(),
  login: nonEmptyField.max(255),
  name,
  verifiedEmail: email,
});

/** GitHub's list of a user's addresses. */
export const githubEmailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);
