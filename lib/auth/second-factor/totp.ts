import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, steps of 30 seconds. */
const totpOptions = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** A new secret, in base 32: 160 bits, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that authenticator apps read out of a QR code. */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ ...totpOptions, issuer: "Langkah", label: email, secret }).toString();
}

/**
 * The number of the 30-second step that a code is of, or null if it is of none at this moment. The step before and
 * the one after count too: clocks differ, and typing takes time (RFC 6238, 5.2).
 */
export function timeStepOf(secret: string, code: string, now: Date): number | null {
  // The library throws at letters outside ASCII.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const totp = new TOTP({ ...totpOptions, secret });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, window: 1, timestamp });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
