import type { NextAuthOptions } from "next-auth";
import { encode, type JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "../env";
import { signInSchema } from "../validation/sign-in";
import { verifyCredentials } from "./credentials";

/** How long a sign-in lasts, in seconds: 30 days. */
export const sessionSeconds = 30 * 24 * 60 * 60;

const overTls = env.NEXTAUTH_URL?.startsWith("https://") ?? false;

export const sessionCookie = {
  name: overTls ? "__Secure-next-auth.session-token" : "next-auth.session-token",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: overTls },
} as const;

function secondsLeft(token: JWT | undefined): number {
  const end = token?.exp;
  return typeof end === "number" ? end - Math.floor(Date.now() / 1000) : sessionSeconds;
}

export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionSeconds },
  // next-auth renews the token whenever its session endpoint is asked; ours ends when it was first to end.
  jwt: { encode: (parameters) => encode({ ...parameters, maxAge: secondsLeft(parameters.token) }) },
  useSecureCookies: overTls,
  cookies: { sessionToken: sessionCookie },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: async (credentials) => {
        const parsed = signInSchema.safeParse({
          email: credentials?.email,
          password: credentials?.password,
        });
        return parsed.success ? verifyCredentials(parsed.data) : null;
      },
    }),
  ],
};
