"use client";

import { useActionState, useId } from "react";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { StatefulFormAction } from "../forms/form-action";
import { FormError } from "../forms/form-error";
import { SubmitButton } from "../forms/submit-button";
import { useErrorFocus } from "../forms/use-error-focus";
import { SectionConflict, type SectionConflictMessages } from "./section-conflict";
import { type SectionField, SectionFields } from "./section-fields";

export type SectionFormMessages = Readonly<Record<"save", string>> & {
  readonly conflict: SectionConflictMessages;
  readonly errors: Readonly<Record<string, string>>;
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

export type SectionFormProps = {
  project: { readonly id: string; readonly isRemoved: boolean };
  /** What an edit is based on. */
  base: string;
  section: string;
  /** The part of the project, as it is stored. */
  fields: readonly SectionField[];
  action: StatefulFormAction;
  locale: Locale;
  returnTo: string;
  open: { readonly text: string; readonly label: string };
  messages: SectionFormMessages;
};

/** A part of a project to edit; without script it opens by itself where it was refused. */
export function SectionForm(props: SectionFormProps) {
  const { project, base, section, fields, action, locale, returnTo, open, messages } = props;
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { errors, values } = state;
  const prefix = useId();
  const form = useErrorFocus(state);
  const isRefused = Object.keys(errors).length > 0;
  if (project.isRemoved && !isRefused) return null;
  const problem = errors.form;
  return (
    <details open={isRefused} className="mt-2">
      <summary
        aria-label={open.label}
        className="inline-flex min-h-11 items-center text-pandan underline underline-offset-4"
      >
        {open.text}
      </summary>
      <form ref={form} action={send} noValidate className="mt-2 flex flex-col gap-4">
        <FormError>
          {problem &&
            (messages.errors[problem] ??
              messages.formErrors[problem] ??
              messages.formErrors.failed)}
        </FormError>
        <PageOwnerField sent={values.owner} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={returnTo} />
        <input type="hidden" name="project" value={project.id} />
        <input type="hidden" name="base" value={base} />
        <SectionFields
          prefix={prefix}
          fields={fields}
          values={isRefused ? values : {}}
          errors={errors}
          messages={messages.errors}
        />
        {problem === "conflict" && <SectionConflict fields={fields} messages={messages.conflict} />}
        {!project.isRemoved && (
          <SubmitButton pending={pending} inCard>
            {problem === "conflict" ? messages.conflict.own : messages.save}
          </SubmitButton>
        )}
        <input type="hidden" name="section" value={section} />
      </form>
    </details>
  );
}
