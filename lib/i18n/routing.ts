import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "../domain/locale";

/** Which languages there are, and where an address says which. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "always",
});
