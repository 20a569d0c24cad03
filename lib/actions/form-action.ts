import { refresh } from "next/cache";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { isSameOrigin } from "../auth/guard";
import { isOtherLearnersPage } from "../auth/session/page-owner";
import { requireRecentAuthentication } from "../auth/session/reauthentication";
import { findRequestSession, requireSession } from "../auth/session/session";
import { markUnavailable } from "../auth/unavailable-requests";
import { isOverloaded } from "../bulkhead";
import { isUnavailable } from "../data/engines/engine";
import { isSessionEndedError } from "../data/session-guard";
import type { FormState } from "../domain/form-state";
import type { Locale } from "../domain/locale";
import { pageOwnerField } from "../domain/page-owner";
import type { ActiveSession } from "../domain/session";
import { paths, type Query, withQuery } from "../paths";
import { nextField, requestedLocaleField } from "../validation/fields";
import type { FormContext } from "./context";

type FieldErrors = FormState["errors"];

type ActionDefinition<Schema extends z.ZodObject, Requester extends object> = {
  readonly schema: Schema;
  readonly listFields?: readonly string[];
  /** Returns errors by field, or undefined; may redirect. */
  readonly handler: (
    input: z.output<Schema>,
    context: FormContext<Requester>,
  ) => Promise<FieldErrors | undefined>;
};

const otherLearner = "other-learner";

const secretFields = new Set(["password", "code"]);

/** The values of a list are separated by spaces. */
function visibleValuesOf(form: FormData, listFields: readonly string[]): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !entry[0].startsWith("$") && !secretFields.has(entry[0]),
  );
  const lists = listFields.map((name) => [name, form.getAll(name).join(" ")]);
  return { ...Object.fromEntries(entries), ...Object.fromEntries(lists) };
}

function inputOf(form: FormData, listFields: readonly string[]): Record<string, unknown> {
  const single = Object.fromEntries(form);
  return { ...single, ...Object.fromEntries(listFields.map((name) => [name, form.getAll(name)])) };
}

function firstErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return errors;
}

/** An address of our own site. */
export function nextOf(form: FormData): string | undefined {
  return nextField.parse(form.get("next") ?? undefined);
}

export function redirectBack(page: string | undefined, query: Query): undefined {
  if (page !== undefined) redirect(withQuery(page, query));
}

/** Returns the session that asks, or redirects. */
type Identify<Requester> = (locale: Locale, form: FormData) => Promise<Requester>;

export const anyone: Identify<object> = async () => ({});

export const learnerOnly: Identify<ActiveSession> = (locale, form) =>
  requireSession(locale, nextOf(form));

/** Also while the account waits for deletion. */
export const signedInOnly: Identify<ActiveSession> = async (locale) =>
  (await findRequestSession()) ?? redirect(paths.signIn(locale));

export const recentlyAuthenticatedOnly: Identify<ActiveSession> = (locale, form) =>
  requireRecentAuthentication(locale, nextOf(form) ?? paths.security(locale));

async function isSentForAnotherLearner(form: FormData): Promise<boolean> {
  const owner = form.get(pageOwnerField);
  const active = owner === null ? null : await findRequestSession();
  return active !== null && isOtherLearnersPage(owner, active.learner.id);
}

/** Checks in this order: origin, owner of the page, session, schema. */
async function handleSubmission<Schema extends z.ZodObject, Requester extends object>(
  identify: Identify<Requester>,
  { schema, listFields = [], handler }: ActionDefinition<Schema, Requester>,
  form: FormData,
): Promise<FormState> {
  const values = visibleValuesOf(form, listFields);
  if (!isSameOrigin(await headers())) return { errors: { form: "foreign-origin" }, values };
  if (await isSentForAnotherLearner(form)) return { errors: { form: otherLearner }, values };
  const locale = requestedLocaleField.parse(form.get("locale"));
  const requester = await identify(locale, form);
  const parsed = schema.safeParse(inputOf(form, listFields));
  if (!parsed.success) return { errors: firstErrors(parsed.error), values };
  const context = { ...requester, locale, form, now: new Date() };
  try {
    const errors = await handler(parsed.data, context);
    return { errors: errors ?? {}, values };
  } catch (error) {
    if (isSessionEndedError(error)) return redirect(paths.signIn(locale, nextOf(form)));
    // Or else the router leaves the page as it was where the next address is the same but for its fragment.
    if (isRedirectError(error)) refresh();
    throw error;
  }
}

/** A client can call an action with any value. */
function toFormData(value: unknown): FormData {
  return value instanceof FormData ? value : new FormData();
}

/** For forms with fields: returns error codes by field, with the submitted values. */
export function defineFormAction<Schema extends z.ZodObject, Requester extends object>(
  identify: Identify<Requester>,
  definition: ActionDefinition<Schema, Requester>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, sent) => {
    const form = toFormData(sent);
    try {
      return await handleSubmission(identify, definition, form);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      const values = visibleValuesOf(form, definition.listFields ?? []);
      if (isOverloaded(error)) return { errors: { form: "busy" }, values };
      console.error(error);
      markUnavailable(await headers());
      return { errors: { form: "unavailable" }, values };
    }
  };
}

/** For forms with buttons only: a refusal changes nothing. */
export function defineAction<Schema extends z.ZodObject, Requester extends object>(
  identify: Identify<Requester>,
  definition: ActionDefinition<Schema, Requester>,
): (form: FormData) => Promise<void> {
  return async (sent) => {
    const form = toFormData(sent);
    const { errors } = await handleSubmission(identify, definition, form);
    const locale = requestedLocaleField.parse(form.get("locale"));
    if (errors.form === otherLearner) redirect(paths.otherLearner(locale, nextOf(form)));
  };
}
