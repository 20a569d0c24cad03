import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { findLearner } from "../data/learner";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/path";
import { env } from "../env";
import { paths } from "../paths";
import { sessionCookie, sessionSeconds } from "./options";

/** Signs a learner in: the same cookie that next-auth's own endpoint sets. */
export async function startSession(learnerId: string): Promise<void> {
  const token = await encode({
    token: { sub: learnerId },
    secret: env.NEXTAUTH_SECRET,
    maxAge: sessionSeconds,
  });
  (await cookies()).set(sessionCookie.name, token, {
    ...sessionCookie.options,
    maxAge: sessionSeconds,
  });
}

/** Signs whoever is here out. */
export async function endSession(): Promise<void> {
  (await cookies()).delete({ name: sessionCookie.name, ...sessionCookie.options });
}

async function learnerIdOf(token: string): Promise<string | undefined> {
  try {
    return (await decode({ token, secret: env.NEXTAUTH_SECRET }))?.sub;
  } catch {
    // Forged, expired or signed with another secret: nobody.
    return undefined;
  }
}

/** The learner who makes this request, or null. Looked up once a request. */
export const currentLearner = cache(async (): Promise<Learner | null> => {
  const token = (await cookies()).get(sessionCookie.name)?.value;
  const id = token && (await learnerIdOf(token));
  return id ? findLearner(id) : null;
});

/** The learner who asks for a page; anybody else is sent to sign in and comes back to `here`. */
export async function requireLearner(locale: Locale, here: string): Promise<Learner> {
  return (await currentLearner()) ?? redirect(paths.signIn(locale, here));
}
