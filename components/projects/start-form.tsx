"use client";

import { useActionState } from "react";
import { Field, fieldProps, selectClass, TextField } from "@/components/ui/field";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { StatefulFormAction } from "../forms/form-action";
import { FormError } from "../forms/form-error";
import { SubmitButton } from "../forms/submit-button";
import { useErrorFocus } from "../forms/use-error-focus";

export type StartMessages = Readonly<
  Record<"template" | "empty" | "templateHint" | "name" | "nameHint" | "submit", string>
> & {
  readonly errors: Readonly<Record<string, string>>;
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

/** `id` is made with the page, so that a form sent twice starts one project. */
export function StartForm({
  id,
  action,
  templates,
  chosen,
  locale,
  messages,
}: {
  id: string;
  action: StatefulFormAction;
  templates: readonly { readonly key: string; readonly title: string }[];
  chosen: string | undefined;
  locale: Locale;
  messages: StartMessages;
}) {
  const [{ errors, values }, send, pending] = useActionState(action, emptyFormState);
  const textOf = (code: string | undefined) =>
    code && (messages.errors[code] ?? messages.formErrors[code] ?? messages.formErrors.failed);
  return (
    <form
      ref={useErrorFocus({ errors, values })}
      action={send}
      noValidate
      className="flex flex-col gap-5"
    >
      <FormError>{textOf(errors.form)}</FormError>
      <PageOwnerField sent={values.owner} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="project" value={values.project ?? id} />
      <Field name="template" label={messages.template} hint={messages.templateHint}>
        <select
          {...fieldProps("template", { hint: true })}
          defaultValue={values.template ?? chosen ?? templates[0]?.key ?? ""}
          className={selectClass}
        >
          {templates.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
          <option value="">{messages.empty}</option>
        </select>
      </Field>
      <TextField
        name="title"
        label={messages.name}
        hint={messages.nameHint}
        error={textOf(errors.title)}
        defaultValue={values.title}
        autoComplete="off"
      />
      <SubmitButton pending={pending} inCard>
        {messages.submit}
      </SubmitButton>
    </form>
  );
}
