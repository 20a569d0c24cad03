import { emptyFormState, type FormState } from "@/lib/domain/form-state";
import { testRequest } from "./request-mock";

type Fields = Readonly<Record<string, string>>;

/** A form as one of our own pages would send it. */
function formOf(fields: Fields): FormData {
  testRequest.setHeader("sec-fetch-site", "same-origin");
  const form = new FormData();
  for (const [name, value] of Object.entries({ locale: "id", ...fields })) form.set(name, value);
  return form;
}

/** What a form of ours answered: where it sent its reader, or what it found wrong. */
export type FormResult = { readonly to: string } | { readonly errors: FormState["errors"] };

async function resultOf(work: Promise<FormState | undefined>): Promise<FormResult> {
  try {
    return { errors: (await work)?.errors ?? {} };
  } catch (error) {
    // How Next is told of a redirect: NEXT_REDIRECT;push;/where;303;
    const digest = (error as { digest?: unknown }).digest;
    if (typeof digest !== "string" || !digest.startsWith("NEXT_REDIRECT;")) throw error;
    return { to: digest.split(";")[2] ?? "" };
  }
}

/** Sends a form that shows its errors. */
export function submitForm(
  action: (previous: FormState, form: FormData) => Promise<FormState>,
  fields: Fields,
): Promise<FormResult> {
  return resultOf(action(emptyFormState, formOf(fields)));
}

/** Presses the button of a form that has nothing else. */
export function submitButtonForm(
  action: (form: FormData) => Promise<void>,
  fields: Fields,
): Promise<FormResult> {
  return resultOf(action(formOf(fields)).then(() => undefined));
}

const afterCallbacks: (() => Promise<unknown>)[] = [];

/** Stands in for next/server, which does later what an answer does not wait for. */
export const nextServerMock = {
  after: (work: () => Promise<unknown>) => afterCallbacks.push(work),
};

/** How much an answer left for later. */
export function pendingAfterCallbacks(): number {
  return afterCallbacks.length;
}

/** Does what answers left for later. */
export async function runAfterCallbacks(): Promise<void> {
  for (const work of afterCallbacks.splice(0)) await work();
}
