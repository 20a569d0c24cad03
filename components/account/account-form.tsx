"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { emptyForm, type FormState } from "@/lib/domain/form";
import type { Locale } from "@/lib/domain/path";
import { FormError } from "./form-error";
import { PasswordField } from "./password-field";

export type AccountWords = {
  fields: Readonly<
    Record<
      "name" | "nameHint" | "email" | "password" | "passwordHint" | "showPassword" | "hidePassword",
      string
    >
  >;
  /** What each error code means, by field. */
  errors: Readonly<
    Record<"name" | "email" | "password" | "form", Readonly<Record<string, string>>>
  >;
};

/** The form behind signing in and signing up; a new account has a name and a new password besides. */
export function AccountForm({
  kind,
  action,
  locale,
  next,
  initialError,
  submit,
  words,
}: {
  kind: "sign-in" | "sign-up";
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  locale: Locale;
  next: string | undefined;
  initialError?: string | undefined;
  submit: string;
  words: AccountWords;
}) {
  const [state, send, pending] = useActionState(
    action,
    initialError ? { ...emptyForm, errors: { form: initialError } } : emptyForm,
  );
  const form = useRef<HTMLFormElement>(null);
  const { fields } = words;
  const errorOf = (field: keyof AccountWords["errors"]) => {
    const code = state.errors[field];
    return code && (words.errors[field][code] ?? words.errors.form.failed);
  };

  useEffect(() => {
    const zone = form.current?.elements.namedItem("timeZone");
    if (zone instanceof HTMLInputElement) {
      zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    }
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid]");
    if (state !== emptyForm) wrong?.focus();
  }, [state]);

  const isNew = kind === "sign-up";
  return (
    <form ref={form} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{errorOf("form")}</FormError>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="timeZone" />
      {next && <input type="hidden" name="next" value={next} />}
      {isNew && (
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
        defaultValue={state.values.email}
        autoComplete={isNew ? "email" : "username webauthn"}
        autoCapitalize="none"
        required
      />
      <PasswordField
        autoComplete={isNew ? "new-password" : "current-password"}
        words={fields}
        hint={isNew && !errorOf("password") ? fields.passwordHint : undefined}
        error={errorOf("password")}
      />
      <Button type="submit" look="primary" aria-disabled={pending} className="min-h-12">
        {submit}
      </Button>
    </form>
  );
}
