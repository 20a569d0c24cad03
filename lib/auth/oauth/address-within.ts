import { nextField } from "../../validation/fields";

/**
 * The whole address of a page of ours that somebody asks to go to, by its path or in full; the home page for anything
 * else, so that nobody is ever led elsewhere (OWASP ASVS 5.0.0, 3.7.2). `ours` is an origin.
 */
export function addressWithin(ours: string, asked: string): string {
  const path = asked.startsWith(`${ours}/`) ? asked.slice(ours.length) : asked;
  return `${ours}${nextField.parse(path) ?? "/"}`;
}
