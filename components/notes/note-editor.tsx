"use client";

import { type FormEvent, useActionState, useEffect, useId, useRef, useState } from "react";
import { v4 as uuidv4 } from "uuid";
import { usePageRefresher } from "@/components/shell/page-refresh-provider";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field";
import { PageOwnerField, usePageOwner } from "@/components/ui/page-owner";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { emptyFormState } from "@/lib/domain/form-state";
import { type Locale, languageTags } from "@/lib/domain/locale";
import { Autosaver, type AutosaveView, type SavedText } from "../forms/autosaver";
import type { ConflictMessages } from "../forms/conflict-panel";
import type { StatefulFormAction } from "../forms/form-action";
import { usePendingSave } from "../forms/use-pending-save";
import { NoteConflict } from "./note-conflict";
import { sendNoteOf } from "./send-note";

export type NoteEditorMessages = Readonly<
  Record<"open" | "field" | "hint" | "save" | "removeVersions" | "newTab", string>
> & {
  /** Those of a saved text have the placeholder {at}. */
  readonly status: Readonly<
    Record<Exclude<AutosaveView["phase"], "invalid" | "gone">, string> & Record<string, string>
  >;
  readonly conflict: ConflictMessages;
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

type Props = {
  item: string;
  note: SavedText;
  /** When the text was saved, in words; null for none. */
  savedAt: string | null;
  action: StatefulFormAction;
  locale: Locale;
  returnTo: string;
  /** Where earlier versions can be removed once they are too many. */
  versionsHref: string;
  messages: NoteEditorMessages;
};

function useNoteSaver(item: string, note: SavedText) {
  const owner = usePageOwner() ?? "";
  const [view, setView] = useState<AutosaveView>({ phase: "saved", at: null });
  const [saver] = useState(
    () => new Autosaver(note, sendNoteOf(item, owner, uuidv4()), (next) => setView(next)),
  );
  return { saver, view };
}

function statusText(
  view: AutosaveView,
  savedAt: string | null,
  { status }: NoteEditorMessages,
  locale: Locale,
) {
  if (view.phase !== "saved") return status[view.phase];
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const at = view.at?.toLocaleTimeString(languageTags[locale], time) ?? savedAt;
  return at === null ? "" : status.saved.replace("{at}", at);
}

/** The text of a note: saved while it is typed, and by a button without script. */
export function NoteEditor(props: Props) {
  const { item, note, savedAt, action, locale, returnTo, versionsHref, messages } = props;
  const [state, send] = useActionState(action, emptyFormState);
  const { saver, view } = useNoteSaver(item, note);
  const refresher = usePageRefresher();
  const isHydrated = useIsHydrated();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    // What was typed before the script came.
    if (field.current) saver.edit(field.current.value);
  }, [saver]);
  usePendingSave(() => saver);
  useEffect(() => {
    if (saver.rebase(note) && field.current) field.current.value = note.text;
  }, [saver, note]);

  const { errors, values } = state;
  const sentConflict = errors.text === "conflict" ? note : null;
  const conflict = view.phase === "conflict" ? view.current : sentConflict;
  const problem = errors.text ?? errors.form;
  const error =
    problem &&
    (messages.status[problem as AutosaveView["phase"]] ??
      messages.formErrors[problem] ??
      messages.formErrors.failed);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (view.phase === "conflict" ? saver.keepOwn() : saver.flush());
  };
  const takeSaved = () => {
    if (field.current) field.current.value = saver.takeSaved();
  };
  const onBlur = () => {
    void saver.flush().then(() => {
      if (saver.isSaved && saver.view.phase === "saved" && saver.view.at)
        void refresher.onChangesAnswered(true);
    });
  };
  return (
    <details open={problem !== undefined} className="border-line border-t pt-3">
      <summary className="inline-flex min-h-11 items-center text-pandan underline underline-offset-4">
        {messages.open}
      </summary>
      <form action={send} onSubmit={submit} className="flex flex-col gap-2">
        <PageOwnerField sent={values.owner} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={returnTo} />
        <input type="hidden" name="item" value={item} />
        <input type="hidden" name="version" value={note.version} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <label htmlFor={id} className="font-semibold text-sm">
            {messages.field}
          </label>
          <p aria-live="polite" className="text-muted text-sm">
            {error ?? statusText(view, savedAt, messages, locale)}
          </p>
        </div>
        {(problem ?? view.phase) === "full" && (
          <a
            href={versionsHref}
            target="_blank"
            rel="noopener"
            className="inline-flex min-h-11 items-center self-start font-semibold underline underline-offset-4"
          >
            {messages.removeVersions}
            <span className="sr-only"> ({messages.newTab})</span>
          </a>
        )}
        <textarea
          ref={field}
          id={id}
          name="text"
          rows={10}
          defaultValue={values.text ?? note.text}
          onInput={(event) => saver.edit(event.currentTarget.value)}
          onBlur={onBlur}
          aria-describedby={`${id}-hint`}
          aria-invalid={error ? true : undefined}
          className={`${inputClass} py-2.5`}
        />
        <p id={`${id}-hint`} className="text-muted text-sm">
          {messages.hint}
        </p>
        {conflict && (
          <NoteConflict
            saved={conflict.text}
            messages={messages.conflict}
            onTake={isHydrated ? takeSaved : undefined}
          />
        )}
        {!conflict && (
          <noscript>
            <Button type="submit" variant="primary">
              {messages.save}
            </Button>
          </noscript>
        )}
      </form>
    </details>
  );
}
