import { z } from "zod";
import { localeField, nameField, nextField } from "./fields";

const base64UrlField = (maxLength: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(maxLength);

/** WebAuthn limits a credential id to 1023 bytes. */
const idField = base64UrlField(1364);

const transportField = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

/**
 * Fields that browsers add and the server does not use are dropped. What Web Authentication level 3 makes optional may
 * be null too, as some browsers and libraries have it.
 */
const credential = {
  id: idField,
  rawId: idField,
  type: z.literal("public-key"),
  clientExtensionResults: z
    .unknown()
    .optional()
    .transform(() => ({})),
};

const assertionField = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64UrlField(4000),
    authenticatorData: base64UrlField(4000),
    signature: base64UrlField(4000),
    userHandle: base64UrlField(200)
      .nullish()
      .transform((handle) => handle ?? undefined),
  }),
});

const creationField = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64UrlField(4000),
    attestationObject: base64UrlField(20_000),
    transports: z
      .array(z.string())
      .max(20)
      .nullish()
      .transform((all) => transportField.options.filter((each) => all?.includes(each))),
  }),
});

/** In bytes. */
export const passkeyRequestLimit = 64 * 1024;

export const challengeSchema = z.strictObject({});

export const assertionSchema = z.strictObject({
  answer: assertionField,
  locale: localeField,
  next: nextField,
});

const passkeyNameField = nameField.pipe(z.string().max(60, "too-long"));

export const creationSchema = z.strictObject({
  answer: creationField,
  name: passkeyNameField,
  locale: localeField,
});

export const passkeyNameSchema = z.object({ passkey: idField, name: passkeyNameField });

export const passkeySchema = z.object({ passkey: idField });
