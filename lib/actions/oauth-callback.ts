import { recordAuditEvent } from "../auth/audit";
import { currentRequestMetadata } from "../auth/current-request";
import { sendSecurityEmail } from "../auth/email/security-email";
import { takeTimeZone } from "../auth/oauth/kept-time-zone";
import {
  clearPendingAccountLink,
  findPendingAccountLink,
} from "../auth/oauth/pending-account-link";
import { consumeLimit } from "../auth/rate-limit";
import { completeSignIn } from "../auth/session/sign-in";
import { signUpPermissionOf } from "../auth/sign-up-policy";
import { defaultPathKey, pathOf } from "../content/paths";
import { saveLearner } from "../data/accounts/learner";
import { findOAuthAccountOwner, saveOAuthAccount } from "../data/accounts/oauth-account";
import { isSessionEndedError } from "../data/session-guard";
import type { Locale } from "../domain/locale";
import type { Identity, OAuthLinkOutcome, ProviderName, ProviderRefusal } from "../domain/provider";
import type { ActiveSession } from "../domain/session";
import { paths, withQuery } from "../paths";
import { nameField } from "../validation/fields";

export type ReturnTo = { readonly locale: Locale; readonly next: string };

export function providerRefusalUrl(
  { locale, next }: ReturnTo,
  provider: ProviderName,
  reason: ProviderRefusal,
): string {
  const explicitNext = next === paths.dashboard(locale) ? undefined : next;
  return withQuery(paths.signIn(locale, explicitNext), { provider, refused: reason });
}

function linkOutcomeUrl({ locale }: ReturnTo, outcome: OAuthLinkOutcome): string {
  return withQuery(paths.security(locale), { provider: outcome });
}

/** Links, signs in or signs up. `identity` is null if next-auth refused it. Returns the next address. */
export async function handleOAuthCallback(
  provider: ProviderName,
  identity: Identity | null,
  returnTo: ReturnTo,
): Promise<string> {
  const linking = await findPendingAccountLink(provider);
  await clearPendingAccountLink();
  const timeZone = await takeTimeZone();
  if (linking.kind === "owner")
    return linkOutcomeUrl(returnTo, await completeAccountLink(linking.owner, provider, identity));
  if (!identity || linking.kind === "lost") {
    await recordAuditEvent("provider-refused", null, provider);
    return linking.kind === "lost"
      ? linkOutcomeUrl(returnTo, "refused")
      : providerRefusalUrl(returnTo, provider, "refused");
  }
  const existingUserId = await findOAuthAccountOwner(identity);
  const outcome = existingUserId
    ? { id: existingUserId }
    : await signUpWithProvider(identity, returnTo.locale, timeZone);
  if ("refused" in outcome) {
    await recordAuditEvent("provider-refused", null, `${provider} ${outcome.refused}`);
    return providerRefusalUrl(returnTo, provider, outcome.refused);
  }
  // May redirect to the second factor.
  await completeSignIn(outcome, provider, returnTo);
  return returnTo.next;
}

async function completeAccountLink(
  activeSession: ActiveSession,
  provider: ProviderName,
  identity: Identity | null,
): Promise<OAuthLinkOutcome> {
  const { learner } = activeSession;
  const outcome = identity ? await linkOAuthAccount(activeSession, identity) : "refused";
  const event = outcome === "linked" ? "account-linked" : "provider-refused";
  await recordAuditEvent(event, learner.id, provider);
  if (event === "account-linked") sendSecurityEmail(event, learner);
  return outcome;
}

async function linkOAuthAccount(
  { session, learner }: ActiveSession,
  identity: Identity,
): Promise<OAuthLinkOutcome> {
  try {
    return await saveOAuthAccount(learner.id, identity, new Date(), session);
  } catch (error) {
    if (!isSessionEndedError(error)) throw error;
    return "refused";
  }
}

/** Never uses an existing account with the same e-mail, which the provider's user may not own. */
async function signUpWithProvider(
  identity: Identity,
  locale: Locale,
  timeZone: string,
): Promise<{ id: string } | { refused: ProviderRefusal }> {
  const { email, provider } = identity;
  // Invited visitors sign up with the invitation and link the provider afterwards.
  if (!(await signUpPermissionOf(undefined, new Date())).ok) return { refused: "closed" };
  if (!email) return { refused: "no-email" };
  const limit = await consumeLimit(["signUps", (await currentRequestMetadata()).address]);
  if (!limit.ok) return { refused: "too-many" };
  const name = nameField.catch(nameField.catch("?").parse(identity.label)).parse(identity.name);
  const learner = {
    ...{ name, email, locale, timeZone, passwordHash: null },
    emailConfirmedAt: new Date(),
  };
  const saved = await saveLearner(learner, pathOf(defaultPathKey), new Date(), { identity });
  if (!saved.ok) return { refused: "taken" };
  await recordAuditEvent("signed-up", saved.id, provider);
  return saved;
}
