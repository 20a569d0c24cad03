import { z } from "zod";
import { canonicalTimeZone } from "../domain/calendar";
import { defaultTimeZone, normaliseEmail } from "../domain/learner";
import { defaultLocale, localePattern, locales } from "../domain/locale";

/** The fields that forms share. Their messages are codes, which the page turns into the visitor's language. */

/** One of the two languages. */
export const localeField = z.enum(locales);

/** The default language where a request names none of them. */
export const requestedLocaleField = localeField.catch(defaultLocale);

/**
 * What somebody typed, before it is brought into one Unicode form: of accents in a row that takes a time that grows
 * with their square, and half a megabyte of them would hold up everybody for half a minute.
 */
const rawTextField = z.string("required").max(1000, "too-long");

/** Characters that turn the text around them, with which a name could rewrite a page or a document. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name of 1 to 200 characters, at least one of them visible. */
export const nameField = rawTextField
  .transform((name) => name.normalize("NFC").replace(bidiControls, "").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .regex(/[\p{L}\p{N}\p{S}]/u, "required")
      .max(200, "too-long"),
  );

/**
 * RFC 5321 ends an address at 254 characters. Letters beyond ASCII are refused after normalising, because some cannot
 * be told from others; a domain that has them is typed in its punycode form (ADR 15).
 */
export const emailField = rawTextField.transform(normaliseEmail).pipe(
  z
    .string()
    .min(1, "required")
    .max(254, "too-long")
    .regex(/^\p{ASCII}*$/u, "look-alike")
    .pipe(z.email("invalid")),
);

/** How long a password is in the form that is hashed. */
function codePointLength(password: string): number {
  return Array.from(password.normalize("NFKC")).length;
}

/** Length in code points, no composition rules (NIST SP 800-63B, OWASP ASVS 5.0.0 6.2). */
export const newPasswordField = rawTextField.pipe(
  z
    .string()
    .min(1, "required")
    .refine((password) => password === "" || codePointLength(password) >= 10, "too-short")
    .refine((password) => codePointLength(password) <= 128, "too-long"),
);

/** A password to compare: whatever its owner once chose, but no more than hashing should be asked to take. */
export const passwordField = rawTextField.min(1, "required");

/** What the browser says; anything unknown is Jakarta's time. */
export const browserTimeZoneField = z
  .string()
  .catch(defaultTimeZone)
  .transform((zone) => canonicalTimeZone(zone) ?? defaultTimeZone);

const addressPattern = new RegExp(
  `^/(${localePattern})(/(?!\\.{1,2}(?:[/?]|$))[A-Za-z0-9_~.-]+)*(\\?[A-Za-z0-9_=&.*+%-]*)?$`,
);

/** Where to go afterwards: an address within the product in one of its languages, or nowhere. */
export const nextField = z.string().regex(addressPattern).optional().catch(undefined);
