"use client";

import { type ReactNode, useActionState } from "react";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import { errorMessage } from "../error-message";
import type { StatefulFormAction } from "../form-action";
import { FormError } from "../form-error";
import { SubmitButton } from "../submit-button";
import { useErrorFocus } from "../use-error-focus";
import { type FormTarget, useFormTarget } from "./use-form-target";

export type RecordFormMessages = Readonly<Record<"save" | "cancel" | "stored", string>> & {
  /** By field and code. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

export type RecordFormProps = FormTarget & {
  action: StatefulFormAction;
  /** The page of what is stored, and where Cancel leads. */
  storedHref: string;
  cancelHref: string;
  locale: Locale;
};

type Values = Readonly<Record<string, string | undefined>>;

type Props = RecordFormProps & {
  /** The name of the field with the id. */
  field: string;
  initial: Readonly<Record<string, string>>;
  messages: RecordFormMessages;
  /** The fields, with what was typed after a refusal and what is wrong with it. */
  children: (values: Values, textOf: (field: string) => string | undefined) => ReactNode;
};

/** Adds or changes one thing of a list. */
export function RecordForm(props: Props) {
  const { field, initial, messages, locale } = props;
  const [state, send, pending] = useActionState(props.action, emptyFormState);
  const target = useFormTarget(props, state, field);
  const { form, ...errors } = state.errors;
  const isRefused = Object.keys(state.errors).length > 0;
  const values = isRefused ? { ...initial, ...state.values } : initial;
  const { failed } = messages.formErrors;
  const textOf = (name: string) =>
    errorMessage(errors[name], messages.errors[name] ?? {}, failed, locale);
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
      <input type="hidden" name={field} value={target.id} />
      <input type="hidden" name="version" value={target.version} />
      {props.children(values, textOf)}
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
