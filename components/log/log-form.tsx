"use client";

import { useActionState } from "react";
import { errorMessage } from "@/components/forms/error-message";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { useErrorFocus } from "@/components/forms/use-error-focus";
import { type FormTarget, useFormTarget } from "@/components/forms/use-form-target";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { LogKind } from "@/lib/domain/log-entry";
import { type ItemOptions, type LogFieldMessages, LogFields } from "./log-fields";

export type LogFormMessages = LogFieldMessages & {
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

type Props = FormTarget & {
  kind: LogKind;
  initial: Readonly<Record<string, string>>;
  items: ItemOptions;
  companies: readonly string[];
  action: StatefulFormAction;
  /** The page of what is stored, and where Cancel leads. */
  storedHref: string;
  cancelHref: string;
  messages: LogFormMessages;
  locale: Locale;
};

/** Adds or changes an entry of the log. */
export function LogForm(props: Props) {
  const { kind, initial, messages, locale } = props;
  const [state, send, pending] = useActionState(props.action, emptyFormState);
  const target = useFormTarget(props, state, "entry");
  const { form, ...errors } = state.errors;
  const isRefused = Object.keys(state.errors).length > 0;
  const values = isRefused ? { ...initial, ...state.values } : initial;
  const { failed } = messages.formErrors;
  const textOf = (field: string) =>
    errorMessage(errors[field], messages.errors[field] ?? {}, failed, locale);
  return (
    <form
      ref={useErrorFocus(state)}
      action={send}
      noValidate
      className="flex flex-col gap-5"
      autoComplete="off"
    >
      <FormError>{errorMessage(form, messages.formErrors, failed, locale)}</FormError>
      {form?.startsWith("conflict") && (
        <a href={props.storedHref} target="_blank" className="self-start underline" rel="noopener">
          {messages.stored}
        </a>
      )}
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="entry" value={target.id} />
      <input type="hidden" name="version" value={target.version} />
      <input type="hidden" name="kind" value={kind} />
      <LogFields
        kind={kind}
        values={values}
        textOf={textOf}
        items={props.items}
        companies={props.companies}
        messages={messages}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <SubmitButton pending={pending} inCard>
          {messages.save}
        </SubmitButton>
        <a
          href={props.cancelHref}
          className="inline-flex min-h-11 items-center text-muted underline underline-offset-4"
        >
          {messages.cancel}
        </a>
      </div>
    </form>
  );
}
