import { record } from "../auth/audit";
import { tellOwner } from "../auth/email/notice";
import { linkingFor, stopLinking } from "../auth/oauth/linking";
import { currentOrigin } from "../auth/origin";
import { takeTurn } from "../auth/rate-limit";
import { admissionOf } from "../auth/registration";
import { completeSignIn } from "../auth/session/sign-in";
import { aiEngineerPath } from "../content/path";
import { findAccountOwner, saveAccount } from "../data/accounts/account";
import { saveLearner } from "../data/accounts/learner";
import { isSessionEnded, whileStanding } from "../data/standing";
import { defaultTimeZone } from "../domain/learner";
import type { Locale } from "../domain/path";
import type { Identity, LinkOutcome, ProviderName, ProviderRefusal } from "../domain/provider";
import type { OwnSession } from "../domain/session";
import { paths, withQuery } from "../paths";
import { nameField } from "../validation/fields";

/** Where somebody wanted to go who went to a service first. */
export type Wish = { readonly locale: Locale; readonly next: string };

/** Where a page says why the answer of a service led nowhere. */
export function refusedAt(
  { locale, next }: Wish,
  provider: ProviderName,
  why: ProviderRefusal,
): string {
  const asked = next === paths.dashboard(locale) ? undefined : next;
  return withQuery(paths.signIn(locale, asked), { provider, refused: why });
}

/** Where the settings say what became of a service that was to be linked. */
function linkedAt({ locale }: Wish, done: LinkOutcome): string {
  return withQuery(paths.security(locale), { provider: done });
}

/**
 * What follows on the answer of a service: links it, signs in with it, or makes an account. `identity` is null where
 * the answer was none that counts. Returns the address to go on to.
 */
export async function arrive(
  provider: ProviderName,
  identity: Identity | null,
  wish: Wish,
): Promise<string> {
  const linking = await linkingFor(provider);
  await stopLinking();
  if (linking.kind === "owner")
    return linkedAt(wish, await link(linking.owner, provider, identity));
  if (!identity || linking.kind === "lost") {
    await record("provider-refused", null, provider);
    return linking.kind === "lost"
      ? linkedAt(wish, "refused")
      : refusedAt(wish, provider, "refused");
  }
  const known = await findAccountOwner(identity);
  const outcome = known ? { id: known } : await newLearner(identity, wish.locale);
  if ("refused" in outcome) {
    await record("provider-refused", null, `${provider} ${outcome.refused}`);
    return refusedAt(wish, provider, outcome.refused);
  }
  // May go elsewhere on its own, to ask for more than this.
  await completeSignIn(outcome, provider, wish);
  return wish.next;
}

async function link(
  own: OwnSession,
  provider: ProviderName,
  identity: Identity | null,
): Promise<LinkOutcome> {
  const { learner } = own;
  const outcome = identity ? await keepAccount(own, identity) : "refused";
  const event = outcome === "linked" ? "account-linked" : "provider-refused";
  await record(event, learner.id, provider);
  if (event === "account-linked") tellOwner(event, learner);
  return outcome;
}

async function keepAccount(own: OwnSession, identity: Identity): Promise<LinkOutcome> {
  try {
    return await whileStanding(own, () => saveAccount(own.learner.id, identity, new Date()));
  } catch (error) {
    if (!isSessionEnded(error)) throw error;
    return "refused";
  }
}

/** An account for somebody whom no account knows yet; never one of somebody else's, whatever e-mail they bring. */
async function newLearner(
  identity: Identity,
  locale: Locale,
): Promise<{ id: string } | { refused: ProviderRefusal }> {
  const { email, provider } = identity;
  // Whoever was invited signs up with the invitation, and links the service afterwards.
  if (!(await admissionOf(undefined, new Date())).ok) return { refused: "closed" };
  if (!email) return { refused: "no-email" };
  const turn = await takeTurn(["signUps", (await currentOrigin()).address]);
  if (!turn.ok) return { refused: "too-many" };
  const name = nameField.catch(nameField.catch("?").parse(identity.label)).parse(identity.name);
  const learner = {
    ...{ name, email, locale, timeZone: defaultTimeZone, passwordHash: null },
    emailConfirmedAt: new Date(),
  };
  const saved = await saveLearner(learner, aiEngineerPath, new Date(), identity);
  if (!saved.ok) return { refused: "taken" };
  await record("signed-up", saved.id, provider);
  return saved;
}
