import { cookies } from "next/headers";
import { consumeToken, findToken, saveToken } from "../../data/accounts/token";
import { type AuthMethod, authMethods } from "../../domain/session";
import { tokenLifetimes, tokenValidity } from "../../domain/token";
import { cookieName, cookieOptions } from "../cookies";

const pendingSignInCookie = cookieName("second-factor");
const maxAgeSeconds = tokenLifetimes["second-factor"] / 1000;

/** The first factor was verified, the second is pending. */
export type PendingSignIn = { readonly learnerId: string; readonly method: AuthMethod };

function pendingSignInFrom(
  found: { userId: string | null; data: string | null } | null,
): PendingSignIn | null {
  const method = authMethods.find((each) => each === found?.data);
  return found?.userId && method ? { learnerId: found.userId, method } : null;
}

export async function startPendingSignIn({ learnerId, method }: PendingSignIn): Promise<void> {
  const times = tokenValidity("second-factor", new Date());
  const token = await saveToken("second-factor", { userId: learnerId, data: method }, times);
  (await cookies()).set(pendingSignInCookie, token, { ...cookieOptions, maxAge: maxAgeSeconds });
}

export async function findPendingSignIn(): Promise<PendingSignIn | null> {
  const token = (await cookies()).get(pendingSignInCookie)?.value;
  return token ? pendingSignInFrom(await findToken("second-factor", token, new Date())) : null;
}

/** Only one request gets it. */
export async function consumePendingSignIn(): Promise<PendingSignIn | null> {
  const jar = await cookies();
  const token = jar.get(pendingSignInCookie)?.value;
  if (!token) return null;
  jar.delete({ name: pendingSignInCookie, ...cookieOptions });
  return pendingSignInFrom(await consumeToken("second-factor", token, new Date()));
}
