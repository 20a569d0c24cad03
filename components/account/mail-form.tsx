"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { emptyForm, type FormState } from "@/lib/domain/form";
import type { Locale } from "@/lib/domain/path";
import type { AccountWords } from "./account-form";
import { FormError } from "./form-error";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  locale: Locale;
  words: {
    label: string;
    hint?: string;
    submit: string;
    errors: Pick<AccountWords["errors"], "email" | "form">;
  };
};

/** Asks for an e-mail address, to which something is mailed. */
export function MailForm({ action, locale, words: { label, hint, submit, errors } }: Props) {
  const [state, send, pending] = useActionState(action, emptyForm);
  const { email, form } = state.errors;
  return (
    <form action={send} noValidate className="flex flex-col gap-5">
      <FormError>{form && (errors.form[form] ?? errors.form.failed)}</FormError>
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="email"
        type="email"
        label={label}
        hint={hint}
        error={email && (errors.email[email] ?? errors.form.failed)}
        defaultValue={state.values.email}
        autoComplete="email"
        autoCapitalize="none"
        required
      />
      <Button type="submit" look="primary" aria-disabled={pending} className="min-h-12">
        {submit}
      </Button>
    </form>
  );
}
