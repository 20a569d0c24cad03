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

/** Each sign-in makes a new one. */
type KnownDevice = { readonly id: string; readonly learnerId: string };

export async function findKnownDevice(): Promise<KnownDevice | null> {
  const token = (await cookies()).get(knownDeviceCookie)?.value;
  const claims = token ? await decryptToken(token) : null;
  if (typeof claims?.device !== "string" || typeof claims.jti !== "string") return null;
  return { id: claims.jti, learnerId: claims.device };
}

/**
 * Guesses from elsewhere do not lock a learner out of a known device, nor do those on another known device, such as a
 * shared computer (OWASP's device cookies).
 */
export async function findKnownDeviceOf(learnerId: string): Promise<KnownDevice | null> {
  const device = await findKnownDevice();
  return device?.learnerId === learnerId ? device : null;
}
