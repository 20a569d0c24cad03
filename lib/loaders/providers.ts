import { getTranslations } from "next-intl/server";
import { type OfferedProvider, offeredProviders } from "../auth/oauth/providers";
import { signInMethodsOf } from "../auth/session/reauthentication";
import { requireSession } from "../auth/session/session";
import { findOAuthAccounts } from "../data/accounts/oauth-account";
import type { Locale } from "../domain/locale";
import {
  canUnlinkOAuthAccount,
  type OAuthAccount,
  oauthLinkOutcomes,
  providerRefusals,
} from "../domain/provider";
import { paths } from "../paths";

export type { OfferedProvider };

export const loadOfferedProviders = () => offeredProviders;

/** The message for a refused OAuth sign-in; undefined where the query names no known provider and refusal. */
export async function loadProviderError(query: {
  provider?: string | undefined;
  refused?: string | undefined;
}): Promise<string | undefined> {
  const provider = offeredProviders.find(({ id }) => id === query.provider);
  const refusal = providerRefusals.find((each) => each === query.refused);
  if (!provider || !refusal) return undefined;
  return (await getTranslations("providers"))(`errors.${refusal}`, { name: provider.name });
}

/** The message for the outcome of linking or unlinking a provider; undefined for an unknown outcome. */
export async function loadLinkMessage(
  outcomeParam: string | undefined,
): Promise<string | undefined> {
  const outcome = oauthLinkOutcomes.find((each) => each === outcomeParam);
  return outcome && (await getTranslations("providers"))(`done.${outcome}`);
}

export type LinkableProviders = {
  /** Each with the learner's accounts there. */
  readonly providers: readonly (OfferedProvider & { readonly accounts: readonly OAuthAccount[] })[];
  /** False where unlinking would leave the learner without a way to sign in. */
  readonly mayUnlink: boolean;
};

export async function loadLinkableProviders(locale: Locale): Promise<LinkableProviders> {
  const { learner } = await requireSession(locale, paths.security(locale));
  const { id } = learner;
  const signInMethods = await signInMethodsOf(id);
  const accounts = signInMethods.accounts > 0 ? await findOAuthAccounts(id) : [];
  const providers = offeredProviders.map((offered) => ({
    ...offered,
    accounts: accounts.filter(({ provider }) => provider === offered.id),
  }));
  return { providers, mayUnlink: canUnlinkOAuthAccount(signInMethods) };
}
