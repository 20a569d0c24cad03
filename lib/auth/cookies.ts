import { env } from "../env";

const isHttps = env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/** What every cookie of ours has: no script reads any of them (OWASP ASVS 5.0.0, 3.3). */
export const cookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure: isHttps,
} as const;

/** A cookie's name; over TLS its prefix has browsers refuse it from anywhere but this host. */
export function cookieName(base: string): string {
  return isHttps ? `__Host-${base}` : base;
}

export const sessionCookie = cookieName("next-auth.session-token");
export const callbackCookie = cookieName("next-auth.callback-url");
export const csrfCookie = cookieName("next-auth.csrf-token");

export const themeCookie = cookieName("theme");
