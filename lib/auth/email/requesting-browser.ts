import { cookies } from "next/headers";
import { hashOfToken, newToken } from "../../data/accounts/token";
import { type TokenPurpose, tokenLifetimes } from "../../domain/token";
import { parseLinkRequest } from "../../validation/mail-links";
import { cookieName, cookieOptions } from "../cookies";

/** The links that let somebody in, each with the cookie of the browser that asked for one. */
const cookieNames = {
  "sign-in-link": cookieName("sign-in-asked"),
  "confirm-sign-up": cookieName("sign-up-asked"),
} as const;

type BrowserBoundPurpose = keyof typeof cookieNames;

const isBrowserBound = (purpose: TokenPurpose): purpose is BrowserBoundPurpose =>
  purpose in cookieNames;

/**
 * Has this browser be the one that asked for a link, until it asks for the next (OWASP ASVS 5.0.0, 6.6.2). Returns what
 * the link is to keep of that.
 */
export async function rememberRequestingBrowser(purpose: BrowserBoundPurpose): Promise<string> {
  const token = newToken();
  const maxAge = tokenLifetimes[purpose] / 1000;
  (await cookies()).set(cookieNames[purpose], token, { ...cookieOptions, maxAge });
  return hashOfToken(token);
}

/** Whether a link with this data was asked for in this browser; of other kinds, every browser will do. */
export async function isRequestingBrowser(
  purpose: TokenPurpose,
  data: string | null,
): Promise<boolean> {
  if (!isBrowserBound(purpose)) return true;
  const token = (await cookies()).get(cookieNames[purpose])?.value;
  return token !== undefined && hashOfToken(token) === parseLinkRequest(data)?.asker;
}
