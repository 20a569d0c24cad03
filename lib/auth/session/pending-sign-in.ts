import { cookies } from "next/headers";
import { exchangeToken, findToken, hashOfToken, saveToken } from "../../data/accounts/token";
import { type AuthenticatedUser, type AuthMethod, authMethods } from "../../domain/session";
import { type TokenHash, tokenLifetimes, tokenValidity } from "../../domain/token";
import { cookieName, cookieOptions } from "../cookies";

const purpose = "second-factor";
const pendingSignInCookie = cookieName("second-factor");
const maxAgeSeconds = tokenLifetimes[purpose] / 1000;

/** The first factor was verified, the second is pending. The session consumes the token. */
export type PendingSignIn = {
  readonly learnerId: string;
  readonly method: AuthMethod;
  readonly token: TokenHash;
};

/** Returns false if the token that verified the first factor was used meanwhile. */
export async function startPendingSignIn(
  { id: userId, token: used }: AuthenticatedUser,
  method: AuthMethod,
): Promise<boolean> {
  const times = tokenValidity(purpose, new Date());
  const payload = { userId, data: method };
  const token = used
    ? await exchangeToken(used, purpose, payload, times)
    : await saveToken(purpose, payload, times);
  if (!token) return false;
  (await cookies()).set(pendingSignInCookie, token, { ...cookieOptions, maxAge: maxAgeSeconds });
  return true;
}

export async function findPendingSignIn(): Promise<PendingSignIn | null> {
  const token = (await cookies()).get(pendingSignInCookie)?.value;
  const found = token ? await findToken(purpose, token, new Date()) : null;
  const method = authMethods.find((each) => each === found?.data);
  if (!token || !found?.userId || !method) return null;
  return { learnerId: found.userId, method, token: { purpose, tokenHash: hashOfToken(token) } };
}

export async function clearPendingSignIn(): Promise<void> {
  (await cookies()).delete({ name: pendingSignInCookie, ...cookieOptions });
}
