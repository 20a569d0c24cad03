import { TOTP } from "otpauth";

/** The code of an authenticator app at a time, or `steps` periods of 30 s later. */
export function totpCodeAt(secret: string, at: Date, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: at.getTime() + steps * 30_000 });
}
