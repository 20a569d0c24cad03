import type { z } from "zod";
import { sendSecurityEmail } from "../auth/email/security-email";
import { type AssertionResult, assertionOptions, verifyAssertion } from "../auth/passkey/passkey";
import { addPasskey, registrationOptions } from "../auth/passkey/passkey-registration";
import { completeReauthentication } from "../auth/session/reauthentication";
import { completeSignIn } from "../auth/session/sign-in";
import type { Learner } from "../domain/learner";
import { paths, withQuery } from "../paths";
import type { assertionSchema, creationSchema } from "../validation/passkey";
import { errorResponse } from "./api-error";
import type { Context } from "./context";

type AssertionInput = z.output<typeof assertionSchema>;
type CreationInput = z.output<typeof creationSchema>;

export async function createPasskeyChallenge(learner: Learner | null): Promise<object> {
  return (
    (await assertionOptions(learner?.id ?? null)) ?? errorResponse("too-many", { retryAfter: 60 })
  );
}

function assertionErrorResponse(assertion: Extract<AssertionResult, { ok: false }>): Response {
  return assertion.reason === "refused"
    ? errorResponse("refused")
    : errorResponse("too-many", assertion);
}

export async function signInWithPasskey({ answer, locale, next }: AssertionInput): Promise<object> {
  const assertion = await verifyAssertion(answer, null);
  if (!assertion.ok) return assertionErrorResponse(assertion);
  await completeSignIn({ id: assertion.learnerId }, "passkey", { locale, next });
  return { to: next ?? paths.dashboard(locale) };
}

export async function reauthenticateWithPasskey(
  { answer, locale, next }: AssertionInput,
  { session, learner }: Context,
): Promise<object> {
  const assertion = await verifyAssertion(answer, learner.id);
  if (!assertion.ok) return assertionErrorResponse(assertion);
  await completeReauthentication({ session, learner }, "passkey");
  return { to: next ?? paths.security(locale) };
}

export async function createRegistrationChallenge({ session, learner }: Context): Promise<object> {
  return (
    (await registrationOptions(learner, session)) ?? errorResponse("too-many", { retryAfter: 60 })
  );
}

export async function registerPasskey(
  { answer, name, locale }: CreationInput,
  { session, learner, now }: Context,
): Promise<object> {
  const added = await addPasskey(learner.id, name, answer, now, session);
  if (!added.ok) return errorResponse(added.reason === "full" ? "full" : "refused");
  sendSecurityEmail("passkey-added", learner);
  return { to: withQuery(paths.security(locale), { done: "passkey-added" }) };
}
