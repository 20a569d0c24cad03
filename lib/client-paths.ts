import type { Locale } from "./domain/locale";
import type { Ceremony } from "./domain/passkey";

/** Separate from `paths`, because client components would put all of them into every page's bundle. */
export const clientPaths = {
  home: (locale: Locale) => `/${locale}`,
  progress: "/api/progress",
  itemData: (locale: string, item: string) => `/api/path?locale=${locale}&item=${item}`,
  note: (item: string) => `/api/notes/${item}`,
  projectSection: (project: string, section: string) =>
    `/api/projects/${project}/sections/${section}`,
  passkey: (ceremony: Ceremony) => `/api/passkeys/${ceremony}`,
  passkeyChallenge: (ceremony: Ceremony) => `/api/passkeys/${ceremony}/challenge`,
} as const;
