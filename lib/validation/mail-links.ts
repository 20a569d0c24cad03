import { z } from "zod";
import { mailLinkOutcomes } from "../domain/mail-links";
import { emailField, newPasswordField, nextField, passwordField } from "./fields";

/** 256 bits in base64url. */
const tokenField = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const optionalTokenField = tokenField.optional().catch(undefined);

export const outcomeField = z.enum(mailLinkOutcomes).optional().catch(undefined);

export const linkSchema = z.object({ token: tokenField });

/** For a browser other than the one that requested the link: it also needs the password. */
export const linkPasswordSchema = linkSchema.extend({ password: passwordField });

/** `asker` identifies the browser that requested the link. */
const linkRequestSchema = z.object({ asker: z.string(), next: nextField });

/** Throws when the stored text is invalid. */
export function parseLinkRequest(text: string | null): z.output<typeof linkRequestSchema> | null {
  return text === null ? null : linkRequestSchema.parse(JSON.parse(text));
}

export const emailSchema = z.object({ email: emailField });

export const resetPasswordSchema = z.object({ token: tokenField, password: newPasswordField });

export const emailChangeAnswerSchema = z.object({
  token: tokenField,
  of: z.enum(["old", "new"]),
  answer: z.enum(["yes", "no"]),
});
