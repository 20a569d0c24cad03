import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { type Identity, providerNames } from "../../domain/provider";
import { env } from "../../env";
import { codeField } from "../../validation/second-factor";
import { signInSchema } from "../../validation/sign-in";
import { recordAuditEvent } from "../audit";
import { callbackCookie, cookieName, cookieOptions, csrfCookie, sessionCookie } from "../cookies";
import { verifyCredentials } from "../password/credentials";
import { hasSecondFactor, verifySecondFactorCode } from "../second-factor/second-factor";
import {
  activeSessionOfToken,
  deletePreviousSession,
  signOutCurrentSession,
} from "../session/session";
import { issueSid, sessionMaxAge } from "../session/session-token";
import { identityOf } from "./identity";
import { providers } from "./providers";
import { safeRedirectUrl } from "./safe-redirect";

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
const oauthFlowCookieOptions = { ...cookieOptions, maxAge: 15 * 60 };

/** Throws a SignInRefusal at whoever has a second factor in force and sends no right code along. */
async function requireSecondFactorCode(
  learnerId: string,
  typed: string | undefined,
): Promise<void> {
  if (!(await hasSecondFactor(learnerId))) return;
  const code = codeField.safeParse(typed);
  if (!code.success) throw new SignInRefusal("second-factor");
  const answer = await verifySecondFactorCode(learnerId, code.data, new Date());
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
    await requireSecondFactorCode(attempt.learner.id, credentials?.code);
    const { learner, passwordHash } = attempt;
    return { ...learner, passwordHash };
  }
  if (attempt.reason === "wrong-credentials") return null;
  throw new SignInRefusal(attempt.reason, attempt.retryAfter);
}

const sharedAuthOptions: Omit<NextAuthOptions, "providers"> = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionMaxAge },
  jwt: {
    // next-auth asks for a new token whenever its session endpoint is called: the row says when a session ends.
    encode: ({ salt, maxAge, ...parameters }) =>
      encode({ ...parameters, salt, maxAge: salt ? maxAge : sessionMaxAge }),
    // A token is worth what the row of its session is. One with a salt is no session, but a step of a provider's.
    decode: async (parameters) => {
      if (parameters.salt) return decode(parameters);
      const own = parameters.token ? await activeSessionOfToken(parameters.token) : null;
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
    pkceCodeVerifier: { name: cookieName("next-auth.pkce"), options: oauthFlowCookieOptions },
    state: { name: cookieName("next-auth.state"), options: oauthFlowCookieOptions },
    nonce: { name: cookieName("next-auth.nonce"), options: oauthFlowCookieOptions },
  },
  pages: { signIn: "/sign-in", signOut: "/settings", error: "/sign-in", verifyRequest: "/sign-in" },
  callbacks: {
    redirect: ({ url, baseUrl }) => safeRedirectUrl(baseUrl, url),
    // Called with a user once, at the sign-in, and without one whenever the token is read.
    jwt: async ({ token, user }) => {
      if (!user) return token;
      await deletePreviousSession();
      await recordAuditEvent("signed-in", user.id, "password");
      // Also what its type does not tell: the hash that `authorize` returned.
      return { sub: user.id, sid: await issueSid(user, "password") };
    },
  },
  events: { signOut: () => signOutCurrentSession() },
};

export type AuthOptions = NextAuthOptions;

/** Called while next-auth looks at a request, with what its answer would not tell. */
export type AuthListeners = {
  /** Who has come, once the answer of a service is found to be what was asked for: next-auth goes no further then. */
  readonly onIdentity: (identity: Identity) => void;
  /** What kept a password from being found right or wrong. */
  readonly onFailure: (error: unknown) => void;
};

/** next-auth's options for one request. */
export function authOptionsFor({ onIdentity, onFailure }: AuthListeners): AuthOptions {
  const credentialsProvider = CredentialsProvider({
    credentials: {
      email: { type: "email" },
      password: { type: "password" },
      code: { type: "text" },
    },
    authorize: (credentials) =>
      authorize(credentials).catch((error: unknown) => {
        onFailure(error);
        throw error;
      }),
  });
  return {
    ...sharedAuthOptions,
    providers: [credentialsProvider, ...providers],
    callbacks: {
      ...sharedAuthOptions.callbacks,
      signIn: ({ account, profile }) => {
        const provider = providerNames.find((name) => name === account?.provider);
        if (!provider) return true;
        const identity = identityOf(provider, profile);
        if (identity) onIdentity(identity);
        return "/";
      },
    },
  };
}
