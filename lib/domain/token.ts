export type TokenPurpose =
  | "sign-in-link"
  | "reset-link"
  | "confirm-sign-up"
  | "confirm-old-email"
  | "confirm-new-email"
  | "invitation"
  | "second-factor"
  | "passkey-challenge"
  | "import"
  | "import-part";

/** As it is stored. */
export type TokenHash = { readonly purpose: TokenPurpose; readonly tokenHash: string };

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/** In ms; at most ten minutes for a token that signs in (OWASP ASVS 5.0.0, 6.5.5). */
export const tokenLifetimes: Readonly<Record<TokenPurpose, number>> = {
  "sign-in-link": 10 * minute,
  "reset-link": 60 * minute,
  "confirm-sign-up": day,
  "confirm-old-email": day,
  "confirm-new-email": day,
  invitation: 14 * day,
  "second-factor": 5 * minute,
  "passkey-challenge": 5 * minute,
  import: 60 * minute,
  "import-part": 60 * minute,
};

export function tokenValidity(purpose: TokenPurpose, now: Date): { now: Date; until: Date } {
  return { now, until: new Date(now.getTime() + tokenLifetimes[purpose]) };
}
