import { TOTP } from "otpauth";

/** The code that an authenticator app shows at a moment, or `steps` half minutes after it. */
export function totpCodeAt(secret: string, at: Date, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: at.getTime() + steps * 30_000 });
}
