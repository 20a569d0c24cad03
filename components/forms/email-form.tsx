"use client";

import { useActionState } from "react";
import { TextField } from "@/components/ui/field";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { AccountMessages } from "../sign-in/credentials-form";
import { errorMessage } from "./error-message";
import type { StatefulFormAction } from "./form-action";
import { FormError } from "./form-error";
import { SubmitButton } from "./submit-button";
import { useErrorFocus } from "./use-error-focus";

type Props = {
  action: StatefulFormAction;
  locale: Locale;
  inCard?: boolean;
  messages: {
    label: string;
    hint?: string;
    submit: string;
    errors: Pick<AccountMessages["errors"], "email" | "form">;
  };
};

export function EmailForm({ action, locale, inCard, messages }: Props) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { email, form } = state.errors;
  const { label, hint, submit, errors } = messages;
  return (
    <form ref={useErrorFocus(state)} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{errorMessage(form, errors.form, errors.form.failed, locale)}</FormError>
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="email"
        type="email"
        label={label}
        hint={hint}
        error={errorMessage(email, errors.email, errors.form.failed, locale)}
        defaultValue={state.values.email}
        autoComplete="email"
        autoCapitalize="none"
        required
      />
      <SubmitButton pending={pending} inCard={inCard}>
        {submit}
      </SubmitButton>
    </form>
  );
}
