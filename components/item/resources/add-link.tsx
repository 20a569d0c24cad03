"use client";

import { useActionState } from "react";
import { errorMessage } from "@/components/forms/error-message";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { useErrorFocus } from "@/components/forms/use-error-focus";
import { TextField } from "@/components/ui/field";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";

export type AddLinkMessages = Readonly<Record<"open" | "url" | "title" | "add", string>> & {
  readonly errors: Readonly<Record<string, string>>;
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

/** A form for a link of one's own. */
export function AddLink({
  item,
  action,
  locale,
  returnTo,
  messages,
}: {
  item: string;
  action: StatefulFormAction;
  locale: Locale;
  returnTo: string;
  messages: AddLinkMessages;
}) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { form, ...errors } = state.errors;
  const { failed } = messages.formErrors;
  const textOf = (code: string | undefined) => errorMessage(code, messages.errors, failed, locale);
  const isRefused = Object.keys(state.errors).length > 0;
  return (
    <details open={isRefused || undefined} className="border-line border-t print:hidden">
      <summary className="min-h-11 list-none px-5 py-3 underline decoration-edge underline-offset-4 hover:bg-sunken sm:px-6">
        {messages.open}
      </summary>
      <form
        ref={useErrorFocus(state)}
        action={send}
        noValidate
        className="flex flex-col gap-4 px-5 pb-5 sm:px-6"
      >
        <FormError>{errorMessage(form, messages.formErrors, failed, locale)}</FormError>
        <PageOwnerField sent={state.values.owner} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={returnTo} />
        <input type="hidden" name="item" value={item} />
        <TextField
          name="url"
          type="url"
          inputMode="url"
          label={messages.url}
          error={textOf(errors.url)}
          defaultValue={state.values.url}
          required
        />
        <TextField
          name="title"
          label={messages.title}
          error={textOf(errors.title)}
          defaultValue={state.values.title}
          required
        />
        <SubmitButton pending={pending} inCard>
          {messages.add}
        </SubmitButton>
      </form>
    </details>
  );
}
