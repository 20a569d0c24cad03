"use client";

import { type FormEvent, type ReactNode, useActionState, useState } from "react";
import {
  type AutosaveMessages,
  AutosaveStatus,
  SaveWithoutScript,
} from "@/components/forms/autosave-status";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { TextField } from "@/components/ui/field";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { SectionKey, Selection, SelectionContent } from "@/lib/domain/selection";
import { type MoveMessages, SectionRows } from "./section-rows";
import { SentValues } from "./sent-values";
import { useSelectionAutosave } from "./use-selection-autosave";

export type SelectionMessages = AutosaveMessages &
  MoveMessages & {
    readonly name: string;
    readonly nameHint: string;
    readonly errors: Readonly<
      Record<"name" | "sections" | "leftOut", Readonly<Record<string, string>>>
    >;
    readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
  };

/** The form's buttons for a language stand elsewhere on the page. */
export const selectionFormId = "contents-form";

type Props = {
  selection: SelectionContent & Pick<Selection, "id" | "version">;
  /** By section: its checkbox and its single things. */
  rows: Readonly<Record<SectionKey, ReactNode>>;
  /** The switches. */
  children: ReactNode;
  action: StatefulFormAction;
  locale: Locale;
  messages: SelectionMessages;
};

/**
 * What a document includes. The form of another selection is another form; by a number, because a selection that is not
 * saved has a new id each time, and without script React finds the form that it answers by keys.
 */
export function SelectionForm({ selection, ...rest }: Props) {
  const { id, version } = selection;
  const isSaved = version > 0;
  const [form, setForm] = useState({ id, isSaved, number: 0 });
  if (isSaved ? id !== form.id : form.isSaved) {
    setForm({ id, isSaved, number: form.number + 1 });
  } else if (isSaved !== form.isSaved) setForm({ ...form, isSaved });
  return <KeyedForm key={form.number} selection={{ ...selection, id: form.id }} {...rest} />;
}

/** Saved while it is filled in, and by a button without script. */
function KeyedForm({ selection, rows, children, action, locale, messages }: Props) {
  const [state, send] = useActionState(action, emptyFormState);
  const isRefused = Object.keys(state.errors).length > 0;
  // That of a refused one stays, so that sending it again, or twice, adds one.
  const id = (isRefused && state.values.selection) || selection.id;
  const { version } = selection;
  const { view, errors, keepOwn, saveNow, formProps } = useSelectionAutosave({ id, version });
  const codes = errors ?? state.errors;
  const errorOf = (field: "name" | "sections" | "leftOut") => {
    const code = codes[field];
    return code && (messages.errors[field][code] ?? messages.formErrors.failed);
  };
  const submit = (event: FormEvent) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const language = formProps.ref.current?.elements.namedItem("language");
    if (submitter instanceof HTMLButtonElement && language instanceof HTMLInputElement)
      language.value = submitter.value;
    formProps.onSubmit(event);
  };
  const formError = codes.form && (messages.formErrors[codes.form] ?? messages.formErrors.failed);
  return (
    <form
      {...formProps}
      onSubmit={submit}
      id={selectionFormId}
      action={send}
      noValidate
      className="flex flex-col gap-4"
    >
      <FormError>{formError}</FormError>
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="selection" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="language" defaultValue={selection.language} />
      {selection.leftOut.map((thing) => (
        <input key={thing} type="hidden" name="leftOut" value={thing} />
      ))}
      <AutosaveStatus {...{ view, keepOwn, locale, messages }} />
      <TextField
        name="name"
        label={messages.name}
        hint={messages.nameHint}
        error={errorOf("name")}
        defaultValue={state.values.name ?? selection.name}
        autoComplete="off"
      />
      <SentValues value={isRefused ? state.values : null}>
        <fieldset aria-describedby="sections-error">
          <legend className="sr-only">{messages.title}</legend>
          <p id="sections-error" className="font-medium text-bata text-sm" aria-live="polite">
            {errorOf("sections") ?? errorOf("leftOut")}
          </p>
          <SectionRows
            included={selection.sections}
            rows={rows}
            messages={messages}
            onMove={saveNow}
          />
        </fieldset>
        {children}
      </SentValues>
      <SaveWithoutScript>{messages.save}</SaveWithoutScript>
    </form>
  );
}
