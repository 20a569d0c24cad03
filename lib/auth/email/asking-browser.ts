import { cookies } from "next/headers";
import { hashOfToken, newToken } from "../../data/accounts/token";
import { type TokenPurpose, tokenLifetimes } from "../../domain/token";
import { askedOf } from "../../validation/link";
import { cookieName, cookieOptions } from "../cookies";

/** The links that let somebody in, each with the cookie of the browser that asked for one. */
const names = {
  "sign-in-link": cookieName("sign-in-asked"),
  "confirm-sign-up": cookieName("sign-up-asked"),
} as const;

type Asked = keyof typeof names;

const isAsked = (purpose: TokenPurpose): purpose is Asked => purpose in names;

/**
 * Has this browser be the one that asked for a link, until it asks for the next (OWASP ASVS 5.0.0, 6.6.2). Returns what
 * the link is to keep of that.
 */
export async function rememberAsking(purpose: Asked): Promise<string> {
  const token = newToken();
  const maxAge = tokenLifetimes[purpose] / 1000;
  (await cookies()).set(names[purpose], token, { ...cookieOptions, maxAge });
  return hashOfToken(token);
}

/** Whether a link with this data was asked for in this browser; of other kinds, every browser will do. */
export async function isAskedHere(purpose: TokenPurpose, data: string | null): Promise<boolean> {
  if (!isAsked(purpose)) return true;
  const token = (await cookies()).get(names[purpose])?.value;
  return token !== undefined && hashOfToken(token) === askedOf(data)?.asker;
}
