import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { isSameOrigin } from "../auth/guard";
import { requireRecentAuthentication } from "../auth/session/reauthentication";
import { currentOrPendingDeletionSession, requireLearner } from "../auth/session/session";
import { isOverloaded } from "../bulkhead";
import { isSessionEndedError, withActiveSession } from "../data/session-guard";
import type { FormState } from "../domain/form-state";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type ActiveSession, activeSessionOf, type Requester } from "../domain/session";
import { paths, type Query, withQuery } from "../paths";
import { nextField, requestedLocaleField } from "../validation/fields";

type ActionContext<Who> = {
  readonly learner: Who;
  /** The language of the page the form was on. */
  readonly locale: Locale;
  readonly form: FormData;
  readonly now: Date;
};

type FieldErrors = FormState["errors"];

type ActionDefinition<Schema extends z.ZodObject, Who extends Requester> = {
  readonly schema: Schema;
  /** The fields that are lists; all others are single values. */
  readonly listFields?: readonly string[];
  /** The deed itself. Returns what was wrong by field, or nothing; it may redirect. */
  readonly handler: (
    input: z.output<Schema>,
    context: ActionContext<Who>,
  ) => Promise<FieldErrors | undefined>;
};

/** Never sent back to the page. */
const secretFields = new Set(["password", "code"]);

function visibleValuesOf(form: FormData): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !entry[0].startsWith("$") && !secretFields.has(entry[0]),
  );
  return Object.fromEntries(entries);
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

/** The page within the product that a form asks to go to afterwards, if it does. */
export function nextOf(form: FormData): string | undefined {
  return nextField.parse(form.get("next") ?? undefined);
}

/** Back to the page that a form was on, which then says what happened. */
export function redirectBack(page: string | undefined, query: Query): undefined {
  if (page !== undefined) redirect(withQuery(page, query));
}

/** Who may send a form: answers who it is, or does not return. */
type Identify<Who> = (locale: Locale, form: FormData) => Promise<Who>;

/** For forms that anybody may send. */
export const anyone: Identify<null> = async () => null;

/** For forms of a learner's own; others are asked to sign in. */
export const learnerOnly: Identify<Learner> = (locale, form) =>
  requireLearner(locale, nextOf(form));

/** For whoever is signed in, also while their account waits to be deleted. */
export const signedInOnly: Identify<ActiveSession> = async (locale) =>
  (await currentOrPendingDeletionSession()) ?? redirect(paths.signIn(locale));

/** For deeds that cannot be taken back: for those who have shown lately that it is them; others are asked to first. */
export const recentlyAuthenticatedOnly: Identify<ActiveSession> = (locale, form) =>
  requireRecentAuthentication(locale, nextOf(form) ?? paths.security(locale));

/** Always in this order: guard, sign-in, validate, then the deed decides and writes. */
async function handleSubmission<Schema extends z.ZodObject, Who extends Requester>(
  identify: Identify<Who>,
  { schema, listFields = [], handler }: ActionDefinition<Schema, Who>,
  form: FormData,
): Promise<FormState> {
  const values = visibleValuesOf(form);
  if (!isSameOrigin(await headers())) return { errors: { form: "foreign-origin" }, values };
  const locale = requestedLocaleField.parse(form.get("locale"));
  const learner = await identify(locale, form);
  const parsed = schema.safeParse(inputOf(form, listFields));
  if (!parsed.success) return { errors: firstErrors(parsed.error), values };
  const context = { learner, locale, form, now: new Date() };
  try {
    const errors = await withActiveSession(activeSessionOf(learner), () =>
      handler(parsed.data, context),
    );
    return { errors: errors ?? {}, values };
  } catch (error) {
    if (!isSessionEndedError(error)) throw error;
    return redirect(paths.signIn(locale, nextOf(form)));
  }
}

/** A program can call an action with anything. */
function toFormData(value: unknown): FormData {
  return value instanceof FormData ? value : new FormData();
}

/** An action for a form that shows its errors: returns them as codes by field, with what was typed. */
export function defineFormAction<Schema extends z.ZodObject, Who extends Requester>(
  identify: Identify<Who>,
  definition: ActionDefinition<Schema, Who>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, sent) => {
    const form = toFormData(sent);
    try {
      return await handleSubmission(identify, definition, form);
    } catch (error) {
      if (!isOverloaded(error)) throw error;
      return { errors: { form: "busy" }, values: visibleValuesOf(form) };
    }
  };
}

/** An action for a form made of nothing but buttons: what it refuses changes nothing, and the page stays as it is. */
export function defineAction<Schema extends z.ZodObject, Who extends Requester>(
  identify: Identify<Who>,
  definition: ActionDefinition<Schema, Who>,
): (form: FormData) => Promise<void> {
  return async (sent) => {
    await handleSubmission(identify, definition, toFormData(sent));
  };
}
