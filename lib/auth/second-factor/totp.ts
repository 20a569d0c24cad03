import { Secret, TOTP } from "otpauth";

/** RFC 6238 with the defaults that authenticator apps support. */
const totpOptions = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** In base 32: 160 bits, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The otpauth: URI for a QR code. */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ ...totpOptions, issuer: "Langkah", label: email, secret }).toString();
}

/**
 * The 30-second time step of a code, or null. One step before and after are accepted for clock drift (RFC 6238, 5.2).
 */
export function timeStepOf(secret: string, code: string, now: Date): number | null {
  // The library throws on non-ASCII characters.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const totp = new TOTP({ ...totpOptions, secret });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, window: 1, timestamp });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
