import { cookies } from "next/headers";
import { findToken, saveToken, takeToken } from "../../data/accounts/token";
import { type SignInMethod, signInMethods } from "../../domain/session";
import { tokenLifetimes, tokenTimes } from "../../domain/token";
import { cookieName, cookieOptions } from "../cookies";

const name = cookieName("second-factor");
const seconds = tokenLifetimes["second-factor"] / 1000;

/** Somebody who has shown one factor and is asked for the second. */
export type PendingSignIn = { readonly learnerId: string; readonly method: SignInMethod };

function pendingFrom(
  found: { userId: string | null; data: string | null } | null,
): PendingSignIn | null {
  const method = signInMethods.find((each) => each === found?.data);
  return found?.userId && method ? { learnerId: found.userId, method } : null;
}

/** Has this browser carry, for a few minutes, that its visitor has shown the first factor. */
export async function holdSignIn({ learnerId, method }: PendingSignIn): Promise<void> {
  const times = tokenTimes("second-factor", new Date());
  const token = await saveToken("second-factor", { userId: learnerId, data: method }, times);
  (await cookies()).set(name, token, { ...cookieOptions, maxAge: seconds });
}

/** Who is to show the second factor in this browser, or null: nobody is, or their time is over. */
export async function findPendingSignIn(): Promise<PendingSignIn | null> {
  const token = (await cookies()).get(name)?.value;
  return token ? pendingFrom(await findToken("second-factor", token, new Date())) : null;
}

/** The same, and no other request gets the answer once more. */
export async function takePendingSignIn(): Promise<PendingSignIn | null> {
  const jar = await cookies();
  const token = jar.get(name)?.value;
  if (!token) return null;
  jar.delete({ name, ...cookieOptions });
  return pendingFrom(await takeToken("second-factor", token, new Date()));
}
