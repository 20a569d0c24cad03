import type { SignInMethods } from "./sign-in-methods";

/** The services that one can sign in with. `oidc` is the one that an operator has chosen. */
export const providerNames = ["github", "google", "oidc"] as const;
export type ProviderName = (typeof providerNames)[number];

/** Somebody as a service knows them. Who they are is `provider` and `subject` alone: an e-mail can change hands. */
export type Identity = {
  readonly provider: ProviderName;
  /** Never given to anybody else by the service. */
  readonly subject: string;
  /** What the service calls them, for its owner to read. */
  readonly label: string;
  readonly name: string;
  /** Only one of which the service says that it is theirs. */
  readonly email: string | null;
};

/** A service that a learner can sign in with. */
export type OAuthAccount = Pick<Identity, "label"> & {
  readonly id: string;
  readonly provider: ProviderName;
};

/** Why an answer of a service led nowhere. */
export const providerRefusals = [
  /** It was not what was asked for, or not for us. */
  "refused",
  /** The service could not be reached. */
  "unreachable",
  /** There is an account with this e-mail: its owner links the service there. */
  "taken",
  /** The service does not say whose e-mail it is. */
  "no-email",
  /** Nobody can make an account here. */
  "closed",
  "too-many",
] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];

/** What became of an account that was to be linked or unlinked. */
export const oauthLinkOutcomes = ["linked", "unlinked", "elsewhere", "last", "refused"] as const;
export type OAuthLinkOutcome = (typeof oauthLinkOutcomes)[number];

/** Whether a learner could still get in with one service less. */
export function canUnlinkOAuthAccount({ password, passkeys, accounts }: SignInMethods): boolean {
  return password || passkeys > 0 || accounts > 1;
}
