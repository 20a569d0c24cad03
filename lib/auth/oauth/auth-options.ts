import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { type Identity, providerNames } from "../../domain/provider";
import type { AuthenticatedUser } from "../../domain/session";
import { env } from "../../env";
import { codeField } from "../../validation/second-factor";
import { signInSchema } from "../../validation/sign-in";
import { recordAuditEvent } from "../audit";
import { callbackCookie, cookieName, cookieOptions, csrfCookie, sessionCookie } from "../cookies";
import { verifyCredentials } from "../password/credentials";
import { hasSecondFactor, verifySecondFactorCode } from "../second-factor/second-factor";
import { activeSessionOfToken, replaceSid, signOutCurrentSession } from "../session/session";
import { sessionMaxAge, tokenMaxAge } from "../session/session-token";
import { identityOf } from "./identity";
import { providers } from "./providers";
import { safeRedirectUrl } from "./safe-redirect";

/** Thrown when sign-in attempts are limited, or when a second-factor code is missing or wrong. */
export class SignInRefusal extends Error {
  override name = "SignInRefusal";

  constructor(
    readonly code: "too-many" | "second-factor",
    readonly retryAfter = 0,
  ) {
    super(code);
  }
}

/** Seconds between the redirect to a provider and its callback. */
const oauthFlowCookieOptions = { ...cookieOptions, maxAge: 15 * 60 };

/**
 * Throws a SignInRefusal when the learner has a second factor and the code is missing or wrong. Returns what the session
 * consumes.
 */
async function requireSecondFactorCode(
  learnerId: string,
  typed: string | undefined,
): Promise<Pick<AuthenticatedUser, "recoveryCodeHash">> {
  if (!(await hasSecondFactor(learnerId))) return {};
  const code = codeField.safeParse(typed);
  if (!code.success) throw new SignInRefusal("second-factor");
  const answer = await verifySecondFactorCode(learnerId, code.data, new Date());
  if (answer.ok) return { recoveryCodeHash: answer.recoveryCodeHash };
  if (answer.reason === "too-many") throw new SignInRefusal("too-many", answer.retryAfter);
  throw new SignInRefusal("second-factor");
}

/** The learner with what the session checks and consumes, or null when the credentials are wrong. */
async function authorize(credentials: Record<string, string> | undefined) {
  const parsed = signInSchema.safeParse({
    email: credentials?.email,
    password: credentials?.password,
  });
  if (!parsed.success) return null;
  const attempt = await verifyCredentials(parsed.data);
  if (attempt.ok) {
    const { learner, passwordHash } = attempt;
    const secondFactor = await requireSecondFactorCode(learner.id, credentials?.code);
    return { ...learner, passwordHash, ...secondFactor };
  }
  if (attempt.reason === "wrong-credentials") return null;
  throw new SignInRefusal(attempt.reason, attempt.retryAfter);
}

const sharedAuthOptions: Omit<NextAuthOptions, "providers"> = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionMaxAge },
  jwt: {
    // next-auth renews the token on each call of its session endpoint; the session row holds the real expiry.
    encode: ({ salt, maxAge, ...parameters }) =>
      encode({ ...parameters, salt, maxAge: salt ? maxAge : tokenMaxAge }),
    // A token is valid only with its session row. One with a salt is a state, PKCE or nonce token of next-auth.
    decode: async (parameters) => {
      if (parameters.salt) return decode(parameters);
      const active = parameters.token ? await activeSessionOfToken(parameters.token) : null;
      if (!active) return null;
      const { name, email } = active.learner;
      return { ...(await decode(parameters)), name, email };
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
    // next-auth passes `user` at sign-in only; later calls just read the token.
    jwt: async ({ token, user }) => {
      if (!user) return token;
      // `user` is what `authorize` returned, which its type does not declare.
      const sid = await replaceSid(user, "password");
      if (sid) await recordAuditEvent("signed-in", user.id, "password");
      return { sub: user.id, sid };
    },
  },
};

export type AuthOptions = NextAuthOptions;

/** Callbacks that report what next-auth's response leaves out. */
export type AuthListeners = {
  /** Called once next-auth has verified the provider's callback; next-auth then stops. */
  readonly onIdentity: (identity: Identity) => void;
  /** Called when verifying credentials throws, such as a rate limit, or when a session could not be ended. */
  readonly onFailure: (error: unknown) => void;
};

export function authOptionsFor({ onIdentity, onFailure }: AuthListeners): AuthOptions {
  const report = (error: unknown): never => {
    onFailure(error);
    throw error;
  };
  const credentialsProvider = CredentialsProvider({
    credentials: {
      email: { type: "email" },
      password: { type: "password" },
      code: { type: "text" },
    },
    authorize: (credentials) => authorize(credentials).catch(report),
  });
  return {
    ...sharedAuthOptions,
    providers: [credentialsProvider, ...providers],
    // next-auth would say that it has signed out all the same.
    events: { signOut: () => signOutCurrentSession().catch(report) },
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
