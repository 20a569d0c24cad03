"use client";

import { useActionState } from "react";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { AccountMessages } from "../sign-in/credentials-form";
import { errorMessage } from "./error-message";
import type { StatefulFormAction } from "./form-action";
import { FormError } from "./form-error";
import { HiddenUsernameField } from "./hidden-username-field";
import { PasswordField } from "./password-field";
import { SubmitButton } from "./submit-button";
import { useErrorFocus } from "./use-error-focus";

type CurrentPasswordMessages = Readonly<Record<"password" | "wrong" | "submit", string>> & {
  readonly fields: AccountMessages["fields"];
  readonly errors: Pick<AccountMessages["errors"], "password" | "form">;
};

export function CurrentPasswordForm({
  action,
  email,
  hiddenFields,
  locale,
  messages,
}: {
  action: StatefulFormAction;
  /** For password managers. */
  email: string;
  hiddenFields: Readonly<Record<string, string>>;
  locale: Locale;
  messages: CurrentPasswordMessages;
}) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { password, form } = state.errors;
  const passwordErrors = { ...messages.errors.password, wrong: messages.wrong };
  const { failed } = messages.errors.form;
  return (
    <form ref={useErrorFocus(state)} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{errorMessage(form, messages.errors.form, failed, locale)}</FormError>
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hiddenFields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <HiddenUsernameField email={email} />
      <PasswordField
        autoComplete="current-password"
        messages={{ ...messages.fields, password: messages.password }}
        error={errorMessage(password, passwordErrors, failed, locale)}
      />
      <SubmitButton pending={pending}>{messages.submit}</SubmitButton>
    </form>
  );
}
