"use client";

import { useActionState } from "react";
import { TextField } from "@/components/ui/field";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import { errorMessage } from "./error-message";
import type { StatefulFormAction } from "./form-action";
import { FormError } from "./form-error";
import { SubmitButton } from "./submit-button";
import { useErrorFocus } from "./use-error-focus";

export type SecondFactorCodeMessages = Readonly<Record<"label" | "hint" | "submit", string>> & {
  readonly errors: Readonly<Record<string, string>> & { readonly failed: string };
};

export function SecondFactorCodeForm({
  action,
  locale,
  next,
  onlyDigits,
  inCard,
  messages,
}: {
  action: StatefulFormAction;
  locale: Locale;
  next: string | undefined;
  /** Excludes recovery codes, so that phones show a digit keyboard. */
  onlyDigits: boolean;
  inCard?: boolean;
  messages: SecondFactorCodeMessages;
}) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { code, form } = state.errors;
  const messageFor = (error: string | undefined) =>
    errorMessage(error, messages.errors, messages.errors.failed, locale);
  return (
    <form ref={useErrorFocus(state)} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{messageFor(form)}</FormError>
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="code"
        label={messages.label}
        hint={messages.hint}
        error={messageFor(code)}
        autoComplete="one-time-code"
        inputMode={onlyDigits ? "numeric" : "text"}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SubmitButton pending={pending} inCard={inCard}>
        {messages.submit}
      </SubmitButton>
    </form>
  );
}
