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
import { type EvidenceFieldMessages, EvidenceFields } from "./evidence-fields";
import { type ChoosableStep, ItemChoice } from "./item-choice";

export type EvidenceFormMessages = EvidenceFieldMessages & {
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

/** The values of the fields as texts; those of `items` are separated by spaces. */
export type EvidenceFormValues = Readonly<Record<string, string>> & { readonly items: string };

type Props = FormTarget & {
  initial: EvidenceFormValues;
  steps: readonly ChoosableStep[];
  action: StatefulFormAction;
  /** The page of what is stored, and where Cancel leads. */
  storedHref: string;
  cancelHref: string;
  messages: EvidenceFormMessages;
  locale: Locale;
};

/** Adds or changes evidence. */
export function EvidenceForm(props: Props) {
  const { initial, messages, locale } = props;
  const [state, send, pending] = useActionState(props.action, emptyFormState);
  const target = useFormTarget(props, state, "evidence");
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
      <input type="hidden" name="evidence" value={target.id} />
      <input type="hidden" name="version" value={target.version} />
      <EvidenceFields values={values} textOf={textOf} messages={messages} />
      <ItemChoice
        steps={props.steps}
        chosen={new Set(values.items?.split(" "))}
        messages={messages}
        error={textOf("items")}
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
