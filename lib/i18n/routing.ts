import { defineRouting } from "next-intl/routing";
import { locales } from "../domain/path";

/** Which languages there are, and where an address says which. */
export const routing = defineRouting({
  locales,
  defaultLocale: "id",
  localePrefix: "always",
  // Remembered for a year, not only until the browser closes.
  localeCookie: { maxAge: 365 * 24 * 60 * 60 },
});
