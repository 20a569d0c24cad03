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

type Opened = { readonly learnerId: string; readonly endsAt: number };

/** Tokens opened before: deriving the key for one takes as long as the queries of a request. */
const opened = new Map<string, Opened>();
const openedLimit = 1000;

async function learnerIdOf(token: string): Promise<string | undefined> {
  const session = opened.get(token) ?? (await open(token));
  return session && session.endsAt > Date.now() ? session.learnerId : undefined;
}

async function open(token: string): Promise<Opened | undefined> {
  try {
    const claims = await decode({ token, secret: env.NEXTAUTH_SECRET });
    if (!claims?.sub || typeof claims.exp !== "number") return undefined;
    const session = { learnerId: claims.sub, endsAt: claims.exp * 1000 };
    // The oldest goes, so that a stream of new sign-ins cannot fill the memory.
    if (opened.size >= openedLimit) opened.delete(opened.keys().next().value ?? "");
    opened.set(token, session);
    return session;
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
