import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "../../env";
import { cookieOptions, knownDeviceCookie } from "../cookies";
import { decryptToken } from "../encrypted-token";

const year = 365 * 24 * 60 * 60;

/** Marks this browser as known to the learner; the cookie does not sign in. */
export async function rememberDevice(learnerId: string): Promise<void> {
  const token = await encode({
    token: { device: learnerId },
    secret: env.NEXTAUTH_SECRET,
    maxAge: year,
  });
  (await cookies()).set(knownDeviceCookie, token, { ...cookieOptions, maxAge: year });
}

export async function knownDeviceLearnerId(): Promise<string | null> {
  const token = (await cookies()).get(knownDeviceCookie)?.value;
  const claims = token ? await decryptToken(token) : null;
  return typeof claims?.device === "string" ? claims.device : null;
}

/** Guesses from elsewhere do not lock a learner out of a known device (OWASP's device cookies). */
export async function isKnownDevice(learnerId: string): Promise<boolean> {
  return (await knownDeviceLearnerId()) === learnerId;
}
