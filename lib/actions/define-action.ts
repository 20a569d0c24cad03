import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { isSameOrigin } from "../auth/guard";
import { requireConfirmed } from "../auth/session/confirmation";
import { currentOrLeavingSession, requireLearner } from "../auth/session/session";
import { isOverloaded } from "../bulkhead";
import { isSessionEnded, whileStanding } from "../data/standing";
import type { FormState } from "../domain/form";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/path";
import { type OwnSession, type Requester, sessionBehind } from "../domain/session";
import { paths, type Query, withQuery } from "../paths";
import { localeField, nextField } from "../validation/fields";

type Occasion<Who> = {
  readonly learner: Who;
  /** The language of the page the form was on. */
  readonly locale: Locale;
  readonly form: FormData;
  readonly now: Date;
};

type Errors = FormState["errors"];

type Definition<Schema extends z.ZodObject, Who extends Requester> = {
  readonly schema: Schema;
  /** The fields that are lists; all others are single values. */
  readonly lists?: readonly string[];
  /** The deed itself. Returns what was wrong by field, or nothing; it may redirect. */
  readonly deed: (input: z.output<Schema>, occasion: Occasion<Who>) => Promise<Errors | undefined>;
};

/** Never sent back to the page. */
const secretFields = new Set(["password", "code"]);

function valuesOf(form: FormData): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !entry[0].startsWith("$") && !secretFields.has(entry[0]),
  );
  return Object.fromEntries(entries);
}

function inputOf(form: FormData, lists: readonly string[]): Record<string, unknown> {
  const single = Object.fromEntries(form);
  return { ...single, ...Object.fromEntries(lists.map((name) => [name, form.getAll(name)])) };
}

function firstErrors(error: z.ZodError): Errors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return errors;
}

/** The page within the product that a form asks to go to afterwards, if it does. */
export function nextOf(form: FormData): string | undefined {
  return nextField.parse(form.get("next") ?? undefined);
}

/** Back to the page that a form was on, which then says what happened. */
export function backTo(page: string | undefined, what: Query): undefined {
  if (page !== undefined) redirect(withQuery(page, what));
}

/** Who may send a form: answers who it is, or does not return. */
type Identify<Who> = (locale: Locale, form: FormData) => Promise<Who>;

/** For forms that anybody may send. */
export const anyone: Identify<null> = async () => null;

/** For forms of a learner's own; others are asked to sign in. */
export const learnerOnly: Identify<Learner> = (locale, form) =>
  requireLearner(locale, nextOf(form));

/** For whoever is signed in, also while their account waits to be deleted. */
export const signedInOnly: Identify<OwnSession> = async (locale) =>
  (await currentOrLeavingSession()) ?? redirect(paths.signIn(locale));

/** For deeds that cannot be taken back: for those who have shown lately that it is them; others are asked to first. */
export const confirmedOnly: Identify<OwnSession> = (locale, form) =>
  requireConfirmed(locale, nextOf(form) ?? paths.security(locale));

/** Always in this order: guard, sign-in, validate, then the deed decides and writes. */
async function perform<Schema extends z.ZodObject, Who extends Requester>(
  identify: Identify<Who>,
  { schema, lists = [], deed }: Definition<Schema, Who>,
  form: FormData,
): Promise<FormState> {
  const values = valuesOf(form);
  if (!isSameOrigin(await headers())) return { errors: { form: "foreign-origin" }, values };
  const locale = localeField.catch("id").parse(form.get("locale"));
  const learner = await identify(locale, form);
  const parsed = schema.safeParse(inputOf(form, lists));
  if (!parsed.success) return { errors: firstErrors(parsed.error), values };
  const occasion = { learner, locale, form, now: new Date() };
  try {
    const errors = await whileStanding(sessionBehind(learner), () => deed(parsed.data, occasion));
    return { errors: errors ?? {}, values };
  } catch (error) {
    if (!isSessionEnded(error)) throw error;
    return redirect(paths.signIn(locale, nextOf(form)));
  }
}

/** A program can call an action with anything. */
function formIn(sent: unknown): FormData {
  return sent instanceof FormData ? sent : new FormData();
}

/** An action for a form that shows its errors: returns them as codes by field, with what was typed. */
export function defineForm<Schema extends z.ZodObject, Who extends Requester>(
  identify: Identify<Who>,
  definition: Definition<Schema, Who>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, sent) => {
    const form = formIn(sent);
    try {
      return await perform(identify, definition, form);
    } catch (error) {
      if (!isOverloaded(error)) throw error;
      return { errors: { form: "busy" }, values: valuesOf(form) };
    }
  };
}

/** An action for a form made of nothing but buttons: what it refuses changes nothing, and the page stays as it is. */
export function defineAction<Schema extends z.ZodObject, Who extends Requester>(
  identify: Identify<Who>,
  definition: Definition<Schema, Who>,
): (form: FormData) => Promise<void> {
  return async (sent) => {
    await perform(identify, definition, formIn(sent));
  };
}
