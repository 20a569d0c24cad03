import { z } from "zod";
import { mailLinkOutcomes } from "../domain/mail-links";
import { emailField, newPasswordField, nextField, passwordField } from "./fields";

/** What a link from a mail carries: 256 bits in base64url. */
const tokenField = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The same, from an address that may hold anything. */
export const optionalTokenField = tokenField.optional().catch(undefined);

/** What became of a link, from an address that may hold anything. */
export const outcomeField = z.enum(mailLinkOutcomes).optional().catch(undefined);

/** The button of a page that a link led to. */
export const linkSchema = z.object({ token: tokenField });

/** The same in a browser that asks for the password that was chosen. */
export const linkPasswordSchema = linkSchema.extend({ password: passwordField });

/** What is kept with a link that lets somebody in: which browser asked for it, and for which page. */
const linkRequestSchema = z.object({ asker: z.string(), next: nextField });

/** Who asked for a link, from the text that was kept, if any was. Throws when it is none of ours. */
export function parseLinkRequest(text: string | null): z.output<typeof linkRequestSchema> | null {
  return text === null ? null : linkRequestSchema.parse(JSON.parse(text));
}

/** Asking for a mail. */
export const emailSchema = z.object({ email: emailField });

/** A new password, by a link. */
export const resetPasswordSchema = z.object({ token: tokenField, password: newPasswordField });

/** A link of a change of e-mail, and what its reader says to that. */
export const emailChangeAnswerSchema = z.object({
  token: tokenField,
  of: z.enum(["old", "new"]),
  answer: z.enum(["yes", "no"]),
});
