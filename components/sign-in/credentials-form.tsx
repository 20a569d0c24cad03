"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { emptyFormState, type FormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import { BrowserTimeZoneField } from "../forms/browser-time-zone-field";
import { errorMessage } from "../forms/error-message";
import type { StatefulFormAction } from "../forms/form-action";
import { FormError } from "../forms/form-error";
import { PasswordField } from "../forms/password-field";
import { SubmitButton } from "../forms/submit-button";
import { useErrorFocus } from "../forms/use-error-focus";

export type AccountMessages = {
  fields: Readonly<
    Record<
      "name" | "nameHint" | "email" | "password" | "passwordHint" | "showPassword" | "hidePassword",
      string
    >
  >;
  /** Error messages by field and code. */
  errors: Readonly<
    Record<"name" | "email" | "password" | "form", Readonly<Record<string, string>>>
  >;
};

/** The more recent of two states of one form. */
function useLatestState(one: FormState, other: FormState): FormState {
  const [seen, setSeen] = useState({ one, other, latest: other === emptyFormState ? one : other });
  if (seen.one === one && seen.other === other) return seen.latest;
  const latest = seen.one === one ? other : one;
  setSeen({ one, other, latest });
  return latest;
}

export function CredentialsForm({
  kind,
  action,
  locale,
  next,
  invite,
  initialError,
  problem,
  submit,
  mailLink,
  messages,
}: {
  kind: "sign-in" | "sign-up";
  action: StatefulFormAction;
  locale: Locale;
  next: string | undefined;
  /** Invitation token. */
  invite?: { token: string; email: string | null } | undefined;
  initialError?: string | undefined;
  /** Error of another sign-in method, shown until the form is submitted. */
  problem?: string | undefined;
  submit: string;
  /** Requests a sign-in link; only where e-mail is configured. */
  mailLink?: { action: StatefulFormAction; label: string } | undefined;
  messages: AccountMessages;
}) {
  const [formState, send, pending] = useActionState(
    action,
    initialError ? { ...emptyFormState, errors: { form: initialError } } : emptyFormState,
  );
  const [linkState, requestLink, isRequestingLink] = useActionState(
    mailLink?.action ?? action,
    emptyFormState,
  );
  const state = useLatestState(formState, linkState);
  const form = useErrorFocus(state);
  const { fields } = messages;
  const errorOf = (field: keyof AccountMessages["errors"]) =>
    errorMessage(state.errors[field], messages.errors[field], messages.errors.form.failed, locale);

  const isSignUp = kind === "sign-up";
  return (
    <form ref={form} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{errorOf("form") ?? (state === emptyFormState ? problem : undefined)}</FormError>
      <input type="hidden" name="locale" value={locale} />
      <BrowserTimeZoneField />
      {next && <input type="hidden" name="next" value={next} />}
      {invite && <input type="hidden" name="invite" value={invite.token} />}
      {isSignUp && (
        <TextField
          name="name"
          label={fields.name}
          hint={fields.nameHint}
          error={errorOf("name")}
          defaultValue={state.values.name}
          autoComplete="name"
          required
        />
      )}
      <TextField
        name="email"
        type="email"
        label={fields.email}
        error={errorOf("email")}
        defaultValue={state.values.email ?? invite?.email ?? undefined}
        autoComplete={isSignUp ? "email" : "username webauthn"}
        autoCapitalize="none"
        required
      />
      <PasswordField
        autoComplete={isSignUp ? "new-password" : "current-password"}
        messages={fields}
        hint={isSignUp && !errorOf("password") ? fields.passwordHint : undefined}
        error={errorOf("password")}
      />
      <SubmitButton pending={pending}>{submit}</SubmitButton>
      {mailLink && (
        <Button
          type="submit"
          formAction={requestLink}
          aria-disabled={isRequestingLink}
          className="min-h-12"
        >
          {mailLink.label}
        </Button>
      )}
    </form>
  );
}
