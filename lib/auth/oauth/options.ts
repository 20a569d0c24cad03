import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { type Identity, providerNames } from "../../domain/provider";
import { env } from "../../env";
import { codeField } from "../../validation/second-factor";
import { signInSchema } from "../../validation/sign-in";
import { record } from "../audit";
import { callbackCookie, cookieName, cookieOptions, csrfCookie, sessionCookie } from "../cookies";
import { verifyCredentials } from "../password/credentials";
import { hasSecondFactor, verifyCode } from "../second-factor/second-factor";
import { closeSession, leaveSession, sessionOf } from "../session/session";
import { openSession, sessionSeconds } from "../session/session-token";
import { addressWithin } from "./address-within";
import { identityOf } from "./identity";
import { providers } from "./providers";

/** Thrown at whoever may not try a password now, or shows it without the code that goes with it. */
export class SignInRefusal extends Error {
  override name = "SignInRefusal";

  constructor(
    readonly code: "too-many" | "second-factor",
    /** In how many seconds trying again makes sense. */
    readonly retryAfter = 0,
  ) {
    super(code);
  }
}

/** A provider has a quarter of an hour for its answer. */
const flowOptions = { ...cookieOptions, maxAge: 15 * 60 };

/** Throws a SignInRefusal at whoever has a second factor in force and sends no right code along. */
async function requireCode(learnerId: string, typed: string | undefined): Promise<void> {
  if (!(await hasSecondFactor(learnerId))) return;
  const code = codeField.safeParse(typed);
  if (!code.success) throw new SignInRefusal("second-factor");
  const answer = await verifyCode(learnerId, code.data, new Date());
  if (answer.ok) return;
  if (answer.reason === "wrong") throw new SignInRefusal("second-factor");
  throw new SignInRefusal("too-many", answer.retryAfter);
}

/** Who has shown a password, with the hash of it, and the code of a second factor in force; null where it is wrong. */
async function authorize(credentials: Record<string, string> | undefined) {
  const parsed = signInSchema.safeParse({
    email: credentials?.email,
    password: credentials?.password,
  });
  if (!parsed.success) return null;
  const attempt = await verifyCredentials(parsed.data);
  if (attempt.ok) {
    await requireCode(attempt.learner.id, credentials?.code);
    const { learner, passwordHash } = attempt;
    return { ...learner, passwordHash };
  }
  if (attempt.reason === "wrong-credentials") return null;
  throw new SignInRefusal(attempt.reason, attempt.retryAfter);
}

const authOptions: Omit<NextAuthOptions, "providers"> = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionSeconds },
  jwt: {
    // next-auth asks for a new token whenever its session endpoint is called: the row says when a session ends.
    encode: ({ salt, maxAge, ...parameters }) =>
      encode({ ...parameters, salt, maxAge: salt ? maxAge : sessionSeconds }),
    // A token is worth what the row of its session is. One with a salt is no session, but a step of a provider's.
    decode: async (parameters) => {
      if (parameters.salt) return decode(parameters);
      const own = parameters.token ? await sessionOf(parameters.token) : null;
      return (
        own && { ...(await decode(parameters)), name: own.learner.name, email: own.learner.email }
      );
    },
  },
  useSecureCookies: cookieOptions.secure,
  cookies: {
    sessionToken: { name: sessionCookie, options: cookieOptions },
    csrfToken: { name: csrfCookie, options: cookieOptions },
    callbackUrl: { name: callbackCookie, options: cookieOptions },
    pkceCodeVerifier: { name: cookieName("next-auth.pkce"), options: flowOptions },
    state: { name: cookieName("next-auth.state"), options: flowOptions },
    nonce: { name: cookieName("next-auth.nonce"), options: flowOptions },
  },
  pages: { signIn: "/sign-in", signOut: "/settings", error: "/sign-in", verifyRequest: "/sign-in" },
  callbacks: {
    redirect: ({ url, baseUrl }) => addressWithin(baseUrl, url),
    // Called with a user once, at the sign-in, and without one whenever the token is read.
    jwt: async ({ token, user }) => {
      if (!user) return token;
      await leaveSession();
      await record("signed-in", user.id, "password");
      // Also what its type does not tell: the hash that `authorize` returned.
      return { sub: user.id, sid: await openSession(user, "password") };
    },
  },
  events: { signOut: () => closeSession() },
};

export type AuthOptions = NextAuthOptions;

/** Called while next-auth looks at a request, with what its answer would not tell. */
export type Listeners = {
  /** Who has come, once the answer of a service is found to be what was asked for: next-auth goes no further then. */
  readonly arrived: (identity: Identity) => void;
  /** What kept a password from being found right or wrong. */
  readonly failed: (error: unknown) => void;
};

/** next-auth's options for one request. */
export function authOptionsFor({ arrived, failed }: Listeners): AuthOptions {
  const byPassword = CredentialsProvider({
    credentials: {
      email: { type: "email" },
      password: { type: "password" },
      code: { type: "text" },
    },
    authorize: (credentials) =>
      authorize(credentials).catch((error: unknown) => {
        failed(error);
        throw error;
      }),
  });
  return {
    ...authOptions,
    providers: [byPassword, ...providers],
    callbacks: {
      ...authOptions.callbacks,
      signIn: ({ account, profile }) => {
        const provider = providerNames.find((name) => name === account?.provider);
        if (!provider) return true;
        const identity = identityOf(provider, profile);
        if (identity) arrived(identity);
        return "/";
      },
    },
  };
}
