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

/** Ten minutes in time steps: within them a code that is not accepted is known as one of another time. */
const maxKnownDrift = 20;

/**
 * The 30-second time step of a code, or null. One step before and after are accepted for clock drift (RFC 6238, 5.2).
 */
export function timeStepOf(secret: string, code: string, now: Date, maxDrift = 1): number | null {
  // The library throws on non-ASCII characters.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const totp = new TOTP({ ...totpOptions, secret });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, window: maxDrift, timestamp });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** The time step of a code of a clock that is up to ten minutes off. Such a code must not be accepted. */
export function driftedTimeStepOf(secret: string, code: string, now: Date): number | null {
  return timeStepOf(secret, code, now, maxKnownDrift);
}
