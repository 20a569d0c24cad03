import { nextField } from "../../validation/fields";

/**
 * The full URL of a page of this site, given as a path or URL; the home page for anything else, against open redirects
 * (OWASP ASVS 5.0.0, 3.7.2).
 */
export function safeRedirectUrl(origin: string, requested: string): string {
  const path = requested.startsWith(`${origin}/`) ? requested.slice(origin.length) : requested;
  return `${origin}${nextField.parse(path) ?? "/"}`;
}
