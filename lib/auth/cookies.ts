import { env } from "../env";

const isHttps = env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/** Options of every cookie: no script reads any (OWASP ASVS 5.0.0, 3.3). */
export const cookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure: isHttps,
} as const;

/** Over TLS the `__Host-` prefix makes browsers accept the cookie from this host only. */
export function cookieName(base: string): string {
  return isHttps ? `__Host-${base}` : base;
}

export const sessionCookie = cookieName("next-auth.session-token");
export const callbackCookie = cookieName("next-auth.callback-url");
export const csrfCookie = cookieName("next-auth.csrf-token");

export const knownDeviceCookie = cookieName("known-device");

export const themeCookie = cookieName("theme");
export const searchShortcutCookie = cookieName("search-shortcut");
