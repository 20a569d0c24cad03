import { z } from "zod";
import { localeField, nameField, nextField } from "./fields";

const base64UrlField = (maxLength: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(maxLength);

/** WebAuthn ends the id of a credential at 1023 bytes. */
const idField = base64UrlField(1364);

const transportField = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

/** What browsers add to an answer, and nobody here reads: left out. */
const credential = {
  id: idField,
  rawId: idField,
  type: z.literal("public-key"),
  clientExtensionResults: z.unknown().transform(() => ({})),
  authenticatorAttachment: z.unknown().transform(() => undefined),
};

/** An authenticator's answer to a challenge, as the browser sends it. */
const assertionField = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64UrlField(4000),
    authenticatorData: base64UrlField(4000),
    signature: base64UrlField(4000),
    userHandle: base64UrlField(200).optional(),
  }),
});

/** A passkey that an authenticator has made, as the browser sends it. */
const creationField = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64UrlField(4000),
    attestationObject: base64UrlField(20_000),
    transports: z
      .array(z.string())
      .max(20)
      .transform((all) => transportField.options.filter((each) => all.includes(each)))
      .optional(),
  }),
});

/** The most that a request about a passkey may hold, in bytes. */
export const passkeyRequestLimit = 64 * 1024;

/** The request for a challenge. */
export const challengeSchema = z.strictObject({});

/** Signing in, or confirming who one is, with a passkey. */
export const assertionSchema = z.strictObject({
  answer: assertionField,
  locale: localeField,
  next: nextField,
});

const passkeyNameField = nameField.pipe(z.string().max(60, "too-long"));

/** Adding a passkey. */
export const creationSchema = z.strictObject({
  answer: creationField,
  name: passkeyNameField,
  locale: localeField,
});

/** Another name for a passkey. */
export const passkeyNameSchema = z.object({ passkey: idField, name: passkeyNameField });

/** A passkey of one's own to remove. */
export const passkeySchema = z.object({ passkey: idField });
