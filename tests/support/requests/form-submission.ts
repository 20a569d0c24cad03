import { emptyFormState, type FormState } from "@/lib/domain/form-state";
import { testRequest } from "./request-mock";

type Fields = Readonly<Record<string, string | readonly string[]>>;

function formOf(fields: Fields): FormData {
  testRequest.setHeader("sec-fetch-site", "same-origin");
  const form = new FormData();
  for (const [name, values] of Object.entries({ locale: "id", ...fields }))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}

/** The redirect of a form, or its errors. */
export type FormResult = { readonly to: string } | { readonly errors: FormState["errors"] };

async function resultOf(work: Promise<FormState | undefined>): Promise<FormResult> {
  try {
    return { errors: (await work)?.errors ?? {} };
  } catch (error) {
    // The digest of a redirect in Next: NEXT_REDIRECT;push;/path;303;
    const digest = (error as { digest?: unknown }).digest;
    if (typeof digest !== "string" || !digest.startsWith("NEXT_REDIRECT;")) throw error;
    return { to: digest.split(";")[2] ?? "" };
  }
}

export function submitForm(
  action: (previous: FormState, form: FormData) => Promise<FormState>,
  fields: Fields,
): Promise<FormResult> {
  return resultOf(action(emptyFormState, formOf(fields)));
}

export function submitButtonForm(
  action: (form: FormData) => Promise<void>,
  fields: Fields,
): Promise<FormResult> {
  return resultOf(action(formOf(fields)).then(() => undefined));
}

const afterCallbacks: (() => Promise<unknown>)[] = [];

/** Replaces next/server: `after` collects callbacks. */
export const nextServerMock = {
  after: (work: () => Promise<unknown>) => afterCallbacks.push(work),
};

export function pendingAfterCallbacks(): number {
  return afterCallbacks.length;
}

export function dropAfterCallbacks(): void {
  afterCallbacks.length = 0;
}

export async function runAfterCallbacks(): Promise<void> {
  for (const work of afterCallbacks.splice(0)) await work();
}
