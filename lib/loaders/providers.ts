import { getTranslations } from "next-intl/server";
import { offeredProviders } from "../auth/oauth/providers";
import { signInMethodsOf } from "../auth/session/reauthentication";
import { requireSession } from "../auth/session/session";
import { findOAuthAccounts } from "../data/accounts/oauth-account";
import type { Locale } from "../domain/locale";
import { canUnlinkOAuthAccount, oauthLinkOutcomes, providerRefusals } from "../domain/provider";
import { paths } from "../paths";

/** The services that one can sign in with here. */
export const loadOfferedProviders = () => offeredProviders;

/** Why a service did not get somebody in, in words, as the address of the page says it; undefined for anything else. */
export async function loadProviderError(query: {
  provider?: string | undefined;
  refused?: string | undefined;
}): Promise<string | undefined> {
  const provider = offeredProviders.find(({ id }) => id === query.provider);
  const refusal = providerRefusals.find((each) => each === query.refused);
  if (!provider || !refusal) return undefined;
  return (await getTranslations("providers"))(`errors.${refusal}`, { name: provider.name });
}

/** What became of a service that was to be linked or unlinked, in words; undefined where nothing was. */
export async function loadLinkMessage(
  outcomeParam: string | undefined,
): Promise<string | undefined> {
  const outcome = oauthLinkOutcomes.find((each) => each === outcomeParam);
  return outcome && (await getTranslations("providers"))(`done.${outcome}`);
}

/** The services that can be linked, each with the learner's accounts there. */
export async function loadLinkableProviders(locale: Locale) {
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
