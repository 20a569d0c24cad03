import type { Locale } from "./domain/locale";
import type { Ceremony } from "./domain/passkey";

/** Separate from `paths`, because client components would put all of them into every page's bundle. */
export const clientPaths = {
  home: (locale: Locale) => `/${locale}`,
  progress: "/api/progress",
  itemDetails: (locale: string, item: string) => `/api/item-details?locale=${locale}&item=${item}`,
  note: (item: string) => `/api/notes/${item}`,
  profile: "/api/profile",
  selections: "/api/selections",
  selection: (id: string) => `/api/selections/${id}`,
  projectSection: (project: string, section: string) =>
    `/api/projects/${project}/sections/${section}`,
  passkey: (ceremony: Ceremony) => `/api/passkeys/${ceremony}`,
  passkeyChallenge: (ceremony: Ceremony) => `/api/passkeys/${ceremony}/challenge`,
} as const;
