import type { Locale } from "./domain/locale";
import type { Ceremony } from "./domain/passkey";

/** Those of the product's addresses that scripts in the browser ask for; every page would have to load the others too. */
export const clientPaths = {
  home: (locale: Locale) => `/${locale}`,
  progress: "/api/progress",
  passkey: (ceremony: Ceremony) => `/api/passkeys/${ceremony}`,
  passkeyChallenge: (ceremony: Ceremony) => `/api/passkeys/${ceremony}/challenge`,
} as const;
