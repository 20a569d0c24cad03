"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { emptyForm, type FormState } from "@/lib/domain/form";
import type { Locale } from "@/lib/domain/path";
import { FormError } from "./form-error";

export type CodeWords = Readonly<Record<"label" | "hint" | "submit", string>> & {
  readonly errors: Readonly<Record<string, string>> & { readonly failed: string };
};

/** The form that asks for a code. */
export function CodeForm({
  action,
  locale,
  next,
  onlyDigits,
  words,
}: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  locale: Locale;
  next: string | undefined;
  /** Whether no recovery code will do, so that a phone may show its digits alone. */
  onlyDigits: boolean;
  words: CodeWords;
}) {
  const [state, send, pending] = useActionState(action, emptyForm);
  const form = useRef<HTMLFormElement>(null);
  const { errors } = state;
  const wordsFor = (code: string | undefined) =>
    code && (words.errors[code] ?? words.errors.failed);

  useEffect(() => {
    if (state !== emptyForm) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [state]);

  return (
    <form ref={form} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{wordsFor(errors.form)}</FormError>
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="code"
        label={words.label}
        hint={words.hint}
        error={wordsFor(errors.code)}
        autoComplete="one-time-code"
        inputMode={onlyDigits ? "numeric" : "text"}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Button type="submit" look="primary" aria-disabled={pending} className="min-h-12">
        {words.submit}
      </Button>
    </form>
  );
}
