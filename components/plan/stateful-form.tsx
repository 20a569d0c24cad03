"use client";

import { useActionState } from "react";
import { errorMessage } from "@/components/forms/error-message";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { useErrorFocus } from "@/components/forms/use-error-focus";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import { type FormField, FormFields } from "./form-fields";

export type StatefulFormMessages = {
  readonly save: string;
  /** By field and code. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

type Props = {
  action: StatefulFormAction;
  fields: readonly FormField[];
  /** What the form sends besides; `version` gives way to the stored one after a conflict. */
  hidden: Readonly<Record<string, string>>;
  messages: StatefulFormMessages;
  /** Folds the form until it is opened or refused. */
  summary?: string;
  locale: Locale;
};

/** A form of these fields; errors stand at their fields, and what was typed stays. */
export function StatefulForm({ action, fields, hidden, messages, summary, locale }: Props) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { form, ...errors } = state.errors;
  const { failed } = messages.formErrors;
  const stored = form?.startsWith("conflict:") ? form.split(":")[1] : undefined;
  const sent = { ...hidden, ...(stored !== undefined && { version: stored }) };
  const isRefused = Object.keys(state.errors).length > 0;
  const content = (
    <form
      ref={useErrorFocus(state)}
      action={send}
      noValidate
      className="flex flex-col gap-5"
      autoComplete="off"
    >
      <FormError>{errorMessage(form, messages.formErrors, failed, locale)}</FormError>
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormFields
        fields={fields}
        values={isRefused ? state.values : {}}
        textOf={(field) =>
          errorMessage(errors[field], messages.errors[field] ?? {}, failed, locale)
        }
      />
      <SubmitButton pending={pending} inCard>
        {messages.save}
      </SubmitButton>
    </form>
  );
  if (summary === undefined) return content;
  return (
    <details className="mt-2" open={isRefused || undefined}>
      <summary className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
        {summary}
      </summary>
      {content}
    </details>
  );
}
