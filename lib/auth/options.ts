import type { NextAuthOptions } from "next-auth";
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

export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionSeconds },
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
