import { cookies } from "next/headers";
import { hashOfToken, newToken } from "../../data/accounts/token";
import { type TokenPurpose, tokenLifetimes } from "../../domain/token";
import { parseLinkRequest } from "../../validation/mail-links";
import { cookieName, cookieOptions } from "../cookies";

/** Links that sign in or create an account, with the cookie of the browser that requested one. */
const cookieNames = {
  "sign-in-link": cookieName("sign-in-asked"),
  "confirm-sign-up": cookieName("sign-up-asked"),
} as const;

type BrowserBoundPurpose = keyof typeof cookieNames;

const isBrowserBound = (purpose: TokenPurpose): purpose is BrowserBoundPurpose =>
  purpose in cookieNames;

/** Binds the next link to this browser (OWASP ASVS 5.0.0, 6.6.2). Returns the hash to store with the link. */
export async function rememberRequestingBrowser(purpose: BrowserBoundPurpose): Promise<string> {
  const token = newToken();
  const maxAge = tokenLifetimes[purpose] / 1000;
  (await cookies()).set(cookieNames[purpose], token, { ...cookieOptions, maxAge });
  return hashOfToken(token);
}

/** True for links that are not bound to a browser. */
export async function isRequestingBrowser(
  purpose: TokenPurpose,
  data: string | null,
): Promise<boolean> {
  if (!isBrowserBound(purpose)) return true;
  const token = (await cookies()).get(cookieNames[purpose])?.value;
  return token !== undefined && hashOfToken(token) === parseLinkRequest(data)?.asker;
}
