import { emptyFormState, type FormState } from "@/lib/domain/form-state";
import { locales } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { testRequest } from "./request-mock";

type Fields = Readonly<Record<string, string | readonly string[]>>;

function formOf(fields: Fields): FormData {
  testRequest.setHeader("sec-fetch-site", "same-origin");
  const form = new FormData();
  for (const [name, values] of Object.entries({ locale: "id", ...fields }))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}

let refreshCount = 0;

/** Replaces next/cache. */
export const nextCacheMock = {
  refresh: () => {
    refreshCount += 1;
  },
};

/** The redirect of a form, or its errors. */
export type FormResult = { readonly to: string } | { readonly errors: FormState["errors"] };

// The guard leads there, without handling the form.
const guardPages = new Set(
  locales.flatMap((locale) =>
    [paths.signIn, paths.otherLearner, paths.pendingDeletion, paths.reauthenticate].map((page) =>
      page(locale),
    ),
  ),
);

/** Throws where a form that was handled leads to a page that may show what was there before. */
async function resultOf(work: Promise<FormState | undefined>): Promise<FormResult> {
  const refreshesBefore = refreshCount;
  try {
    return { errors: (await work)?.errors ?? {} };
  } catch (error) {
    // The digest of a redirect in Next: NEXT_REDIRECT;push;/path;303;
    const digest = (error as { digest?: unknown }).digest;
    if (typeof digest !== "string" || !digest.startsWith("NEXT_REDIRECT;")) throw error;
    const to = digest.split(";")[2] ?? "";
    if (refreshCount === refreshesBefore && !guardPages.has(to.split("?")[0] ?? to))
      throw new Error(`${to} is not refreshed`);
    return { to };
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
