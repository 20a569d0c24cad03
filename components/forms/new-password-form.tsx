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

export function NewPasswordForm({
  action,
  locale,
  email,
  token,
  inCard,
  messages: { fields, errors, label, submit },
}: {
  action: StatefulFormAction;
  locale: Locale;
  /** For password managers, when the link names the account. */
  email: string | null;
  /** Token of the reset link. */
  token?: string;
  inCard?: boolean;
  messages: AccountMessages & { label: string; submit: string };
}) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { password, form } = state.errors;
  return (
    <form ref={useErrorFocus(state)} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{errorMessage(form, errors.form, errors.form.failed, locale)}</FormError>
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      {email && <HiddenUsernameField email={email} />}
      {token && <input type="hidden" name="token" value={token} />}
      <PasswordField
        autoComplete="new-password"
        messages={{ ...fields, password: label }}
        hint={password ? undefined : fields.passwordHint}
        error={errorMessage(password, errors.password, errors.form.failed, locale)}
      />
      <SubmitButton pending={pending} inCard={inCard}>
        {submit}
      </SubmitButton>
    </form>
  );
}
