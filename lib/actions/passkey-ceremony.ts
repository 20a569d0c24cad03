import type { z } from "zod";
import { tellOwner } from "../auth/email/notice";
import { type Assertion, assertionOptions, verifyAssertion } from "../auth/passkey/passkey";
import { addPasskey, registrationOptions } from "../auth/passkey/passkey-registration";
import { confirmOwner } from "../auth/session/confirmation";
import { currentSession } from "../auth/session/session";
import { completeSignIn } from "../auth/session/sign-in";
import type { Learner } from "../domain/learner";
import { paths, withQuery } from "../paths";
import type { assertionSchema, creationSchema } from "../validation/passkey";
import { refuse } from "./define-route";

/** What the routes of passkeys answer: options for the browser, where to go afterwards, or a refusal. */

type AssertionInput = z.output<typeof assertionSchema>;
type CreationInput = z.output<typeof creationSchema>;

/** A challenge to sign in with, or, for a learner, to confirm that it is them. */
export async function challengePasskey(learner: Learner | null): Promise<object> {
  return (await assertionOptions(learner?.id ?? null)) ?? refuse("too-many", { retryAfter: 60 });
}

function refusalOf(assertion: Extract<Assertion, { ok: false }>): Response {
  return assertion.reason === "refused" ? refuse("refused") : refuse("too-many", assertion);
}

/** Signs in whoever answered with a passkey of theirs. */
export async function signInByPasskey({ answer, locale, next }: AssertionInput): Promise<object> {
  const assertion = await verifyAssertion(answer, null);
  if (!assertion.ok) return refusalOf(assertion);
  await completeSignIn({ id: assertion.learnerId }, "passkey", { locale, next });
  return { to: next ?? paths.dashboard(locale) };
}

/** Goes on to what the learner was about to do, once one of their own passkeys has answered. */
export async function confirmByPasskey(
  { answer, locale, next }: AssertionInput,
  learner: Learner,
): Promise<object> {
  const assertion = await verifyAssertion(answer, learner.id);
  if (!assertion.ok) return refusalOf(assertion);
  const own = await currentSession();
  if (own) await confirmOwner(own, "passkey");
  return { to: next ?? paths.security(locale) };
}

/** A challenge to make a passkey with. */
export async function challengeNewPasskey(learner: Learner): Promise<object> {
  return (await registrationOptions(learner)) ?? refuse("too-many", { retryAfter: 60 });
}

/** Keeps a new passkey. */
export async function registerPasskey(
  { answer, name, locale }: CreationInput,
  learner: Learner,
  now: Date,
): Promise<object> {
  const added = await addPasskey(learner.id, name, answer, now);
  if (!added.ok) return refuse(added.reason === "full" ? "full" : "refused");
  tellOwner("passkey-added", learner);
  return { to: withQuery(paths.security(locale), { done: "passkey-added" }) };
}
