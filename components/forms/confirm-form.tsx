"use client";

import { useActionState } from "react";
import { emptyForm, type FormState } from "@/lib/domain/form";
import type { Locale } from "@/lib/domain/path";
import type { AccountWords } from "../sign-in/account-form";
import { errorWords } from "./error-words";
import { FormError } from "./form-error";
import { OwnUsername } from "./own-username";
import { PasswordField } from "./password-field";
import { SubmitButton } from "./submit-button";
import { useErrorFocus } from "./use-error-focus";

type Words = Readonly<Record<"password" | "wrong" | "submit", string>> & {
  readonly fields: AccountWords["fields"];
  readonly errors: Pick<AccountWords["errors"], "password" | "form">;
};

/** The form with which an owner shows that it is them, by the password they have. */
export function ConfirmForm({
  action,
  email,
  carried,
  locale,
  words,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** For the browser's list of passwords. */
  email: string;
  /** What the form carries along. */
  carried: Readonly<Record<string, string>>;
  locale: Locale;
  words: Words;
}) {
  const [state, send, pending] = useActionState(action, emptyForm);
  const { password, form } = state.errors;
  const known = { ...words.errors.password, wrong: words.wrong };
  const { failed } = words.errors.form;
  return (
    <form ref={useErrorFocus(state)} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{errorWords(form, words.errors.form, failed, locale)}</FormError>
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <OwnUsername email={email} />
      <PasswordField
        autoComplete="current-password"
        words={{ ...words.fields, password: words.password }}
        error={errorWords(password, known, failed, locale)}
      />
      <SubmitButton pending={pending}>{words.submit}</SubmitButton>
    </form>
  );
}
