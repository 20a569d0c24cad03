import type { SignInMethods } from "./sign-in-methods";

/** `oidc` is the operator's own provider. */
export const providerNames = ["github", "google", "oidc"] as const;
export type ProviderName = (typeof providerNames)[number];

/** Identified by `provider` and `subject` alone: an e-mail address can change hands. */
export type Identity = {
  readonly provider: ProviderName;
  /** Never reassigned by the provider. */
  readonly subject: string;
  readonly label: string;
  readonly name: string;
  /** Only if the provider says that it is verified. */
  readonly email: string | null;
};

export type OAuthAccount = Pick<Identity, "label"> & {
  readonly id: string;
  readonly provider: ProviderName;
};

export const providerRefusals = [
  "refused",
  "unreachable",
  /** An account has this e-mail address: its owner links the provider in the settings. */
  "taken",
  "no-email",
  /** Registration is closed. */
  "closed",
  "too-many",
] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];

export const oauthLinkOutcomes = ["linked", "unlinked", "elsewhere", "last", "refused"] as const;
export type OAuthLinkOutcome = (typeof oauthLinkOutcomes)[number];

export function canUnlinkOAuthAccount({ password, passkeys, accounts }: SignInMethods): boolean {
  return password || passkeys > 0 || accounts > 1;
}
