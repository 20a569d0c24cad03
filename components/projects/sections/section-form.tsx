"use client";

import { useActionState, useId, useState } from "react";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import { type Locale, languageTags } from "@/lib/domain/locale";
import type { AutosaveView } from "../../forms/autosaver";
import type { StatefulFormAction } from "../../forms/form-action";
import { FormError } from "../../forms/form-error";
import { SubmitButton } from "../../forms/submit-button";
import { useErrorFocus } from "../../forms/use-error-focus";
import { SectionConflict, type SectionConflictMessages } from "./section-conflict";
import { SectionFields } from "./section-fields";
import { type EditedSection, useSectionSaver } from "./use-section-saver";

export type SectionFormMessages = Readonly<Record<"save", string>> & {
  readonly conflict: SectionConflictMessages;
  readonly errors: Readonly<Record<string, string>>;
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
  /** That of what is saved has the placeholder {at}. */
  readonly status: Readonly<Record<Exclude<AutosaveView["phase"], "full" | "too-long">, string>>;
};

type Props = EditedSection & {
  isRemoved: boolean;
  action: StatefulFormAction;
  locale: Locale;
  returnTo: string;
  open: { readonly text: string; readonly label: string };
  messages: SectionFormMessages;
};

/** A section of a project to edit: saved while it is typed, and by a button without script. */
export function SectionForm(props: Props) {
  const { project, base, section, fields, isRemoved, action, locale, returnTo, open, messages } =
    props;
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { errors, values } = state;
  const prefix = useId();
  const form = useErrorFocus(state);
  const saver = useSectionSaver(props, form);
  const [hasOpened, setHasOpened] = useState(false);
  const isRefused = Object.keys(errors).length > 0;
  if (isRemoved && !isRefused && !hasOpened) return null;
  const problem = errors.form;
  const isConflict = saver.view.phase === "conflict" || problem === "conflict";
  return (
    <details
      data-section={section}
      open={isRefused || undefined}
      onToggle={(event) => event.currentTarget.open && setHasOpened(true)}
      className="mt-2 print:hidden"
    >
      <summary
        aria-label={open.label}
        className="inline-flex min-h-11 items-center text-pandan underline underline-offset-4"
      >
        {open.text}
      </summary>
      <form
        ref={form}
        action={send}
        noValidate
        {...saver.handlers}
        className="mt-2 flex flex-col gap-4"
      >
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
          errors={{ ...errors, ...saver.errors }}
          messages={messages.errors}
        />
        <p aria-live="polite" className="text-muted text-sm">
          {saver.isChanged && statusText(saver.view, messages, locale)}
        </p>
        {isConflict && (
          <SectionConflict
            fields={fields}
            stored={saver.stored}
            messages={messages.conflict}
            onTake={saver.take}
          />
        )}
        {!isRemoved && !isConflict && (
          <noscript>
            <SubmitButton pending={pending} inCard>
              {messages.save}
            </SubmitButton>
          </noscript>
        )}
      </form>
    </details>
  );
}

function statusText(view: AutosaveView, { status, errors }: SectionFormMessages, locale: Locale) {
  if (view.phase === "full" || view.phase === "too-long") return errors[view.phase];
  if (view.phase !== "saved") return status[view.phase];
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const at = view.at?.toLocaleTimeString(languageTags[locale], time);
  return at === undefined ? "" : status.saved.replace("{at}", at);
}
