import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "../domain/locale";

export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "always",
});
