import { z } from "zod";
import { defaultTimeZone, normaliseEmail } from "../domain/learner";
import { defaultLocale, localePattern, locales } from "../domain/locale";
import { cleanLine, isVisible } from "../domain/text";
import { canonicalTimeZone } from "../domain/time-zone";

/** Messages are codes, which the page translates. */

export const localeField = z.enum(locales);

/** The default language where a request names none. */
export const requestedLocaleField = localeField.catch(defaultLocale);

/**
 * Checked before Unicode normalisation, whose time grows with the square of combining marks: half a MB of them would
 * block the server for 30 seconds.
 */
const rawTextField = z.string("required").max(1000, "too-long");

export const nameField = rawTextField
  .transform(cleanLine)
  .pipe(z.string().refine(isVisible, "required").max(200, "too-long"));

/**
 * RFC 5321 limits an address to 254 characters. Non-ASCII letters are refused after normalising, because some look
 * alike; such a domain is typed in punycode (ADR 15).
 */
export const emailField = rawTextField.transform(normaliseEmail).pipe(
  z
    .string()
    .min(1, "required")
    .max(254, "too-long")
    .regex(/^\p{ASCII}*$/u, "look-alike")
    .pipe(z.email("invalid")),
);

const isBlank = (value: unknown) => typeof value === "string" && value.trim() === "";

/** Forms send "" for what was not filled in, programs null or nothing: all become null. */
export function optionalField<Field extends z.ZodType>(field: Field) {
  return z.preprocess(
    (value) => (value === undefined || isBlank(value) ? null : value),
    field.nullable(),
  );
}

/** A write raises it by one, and a column holds 32 bits. */
const maxVersion = 2 ** 31 - 2;

/** Of what a write is based on; 0 where nothing is stored yet. */
export const versionField = z.int().min(0).max(maxVersion);

export const storedVersionField = z.int().min(1).max(maxVersion);

/** Of a form or an address. */
export const versionInText = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Of the address of a DELETE, which without a version is of whichever is current. */
export const versionQuerySchema = z.strictObject({ version: versionInText.optional() });

/** One id however it is written. */
export const idField = z.uuid().transform((id) => id.toLowerCase());

/** Of an address; undefined for what is no id. */
export const idFrom = (text: string) => idField.safeParse(text).data;

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

/** Only the length of the hash input is limited, because older passwords may break newer rules. */
export const passwordField = rawTextField.min(1, "required");

export const browserTimeZoneField = z
  .string()
  .catch(defaultTimeZone)
  .transform((zone) => canonicalTimeZone(zone) ?? defaultTimeZone);

const addressPattern = new RegExp(
  `^/(${localePattern})(/(?!\\.{1,2}(?:[/?]|$))[A-Za-z0-9_~.-]+)*(\\?[A-Za-z0-9_=&.*+%-]*)?$`,
);

/** A path within the product, so that a sign-in cannot redirect to another site. */
export const nextField = z.string().regex(addressPattern).optional().catch(undefined);
