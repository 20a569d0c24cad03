"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { emptyForm, type FormState } from "@/lib/domain/form";
import type { Locale } from "@/lib/domain/path";
import type { AccountWords } from "./account-form";
import { FormError } from "./form-error";
import { PasswordField } from "./password-field";

/** The form of a new password. */
export function NewPasswordForm({
  action,
  locale,
  token,
  words: { fields, errors, label, submit },
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  locale: Locale;
  /** Of the link that led here. */
  token?: string;
  words: AccountWords & { label: string; submit: string };
}) {
  const [state, send, pending] = useActionState(action, emptyForm);
  const { password, form } = state.errors;
  return (
    <form action={send} noValidate className="flex flex-col gap-5">
      <FormError>{form && (errors.form[form] ?? errors.form.failed)}</FormError>
      <input type="hidden" name="locale" value={locale} />
      {token && <input type="hidden" name="token" value={token} />}
      <PasswordField
        autoComplete="new-password"
        words={{ ...fields, password: label }}
        hint={password ? undefined : fields.passwordHint}
        error={password && (errors.password[password] ?? errors.form.failed)}
      />
      <Button type="submit" look="primary" aria-disabled={pending} className="self-start">
        {submit}
      </Button>
    </form>
  );
}
