import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "../../env";
import { cookieName, cookieOptions } from "../cookies";
import { decryptToken } from "../encrypted-token";

export const knownDeviceCookie = cookieName("known-device");
const year = 365 * 24 * 60 * 60;

/** Lets this browser be known as one on which the learner has signed in; it gets nobody in. */
export async function rememberDevice(learnerId: string): Promise<void> {
  const token = await encode({
    token: { device: learnerId },
    secret: env.NEXTAUTH_SECRET,
    maxAge: year,
  });
  (await cookies()).set(knownDeviceCookie, token, { ...cookieOptions, maxAge: year });
}

/** The id of who has signed in with this browser last, or null. */
export async function knownDeviceLearnerId(): Promise<string | null> {
  const token = (await cookies()).get(knownDeviceCookie)?.value;
  const claims = token ? await decryptToken(token) : null;
  return typeof claims?.device === "string" ? claims.device : null;
}

/**
 * Whether the learner has signed in with this browser before. Guesses from elsewhere do not lock them out of it
 * (OWASP's device cookies).
 */
export async function isKnownDevice(learnerId: string): Promise<boolean> {
  return (await knownDeviceLearnerId()) === learnerId;
}
