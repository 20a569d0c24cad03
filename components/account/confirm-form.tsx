"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { emptyForm, type FormState } from "@/lib/domain/form";
import type { Locale } from "@/lib/domain/path";
import type { AccountWords } from "./account-form";
import { FormError } from "./form-error";
import { PasswordField } from "./password-field";

type Words = Readonly<Record<"password" | "wrong" | "submit", string>> & {
  readonly fields: AccountWords["fields"];
  readonly errors: AccountWords["errors"]["form"];
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
  const [{ errors }, send, pending] = useActionState(action, emptyForm);
  return (
    <form action={send} noValidate className="flex flex-col gap-5">
      <FormError>{errors.form && (words.errors[errors.form] ?? words.errors.failed)}</FormError>
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        autoComplete="current-password"
        words={{ ...words.fields, password: words.password }}
        error={errors.password && words.wrong}
      />
      <Button type="submit" look="primary" aria-disabled={pending} className="min-h-12">
        {words.submit}
      </Button>
    </form>
  );
}
