import type { OpenForm } from "../client/browser";
import { locationOf } from "../client/site";
import type { Learner } from "./learner";

type SentForm = { readonly fields?: Parameters<OpenForm["submit"]>[0]; readonly changes: number };

export const valuesOf = ({ fields }: OpenForm, name: string): string[] =>
  fields.filter(([field]) => field === name).map(([, value]) => value);

/** The values of a field that holds several, separated by spaces. */
export const listOf = (form: OpenForm, name: string): string[] =>
  valuesOf(form, name).flatMap((value) => value.split(" "));

/**
 * Sends a form that makes `changes` changes, and records what was answered: the address of the next page names its
 * `result`.
 */
export async function sendTickForm(
  { ticks }: Learner,
  form: OpenForm,
  result: string,
  { fields, changes }: SentForm,
): Promise<boolean> {
  const [batch = ""] = valuesOf(form, "batch");
  ticks.sentForms.add(batch);
  const answer = await form.submit(fields);
  const next = new URL(locationOf(answer), "http://localhost");
  const isDone = answer.status === 303 && next.searchParams.has(result);
  if (isDone) ticks.acknowledgedForms.set(batch, { changes });
  else if (answer.status >= 400) ticks.refusedForms.add(batch);
  return isDone;
}
