import { nextField } from "../../validation/fields";

/**
 * The whole address of a page of ours that somebody asks to go to, by its path or in full; the home page for anything
 * else, so that nobody is ever led elsewhere (OWASP ASVS 5.0.0, 3.7.2). `origin` is an origin.
 */
export function safeRedirectUrl(origin: string, requested: string): string {
  const path = requested.startsWith(`${origin}/`) ? requested.slice(origin.length) : requested;
  return `${origin}${nextField.parse(path) ?? "/"}`;
}
