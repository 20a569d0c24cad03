"use client";

import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { usePageRefresher } from "@/components/shell/page-refresh-provider";
import { Autosaver, type AutosaveView, type SaveAnswer, type SavedText } from "./autosaver";
import { keepShownTexts } from "./keep-shown-texts";
import { fieldErrorsOf } from "./send-json";
import { usePendingSave } from "./use-pending-save";

type AutosaveOptions = {
  /** Of the server's content. */
  readonly version: number;
  /** What the form holds, as the text that is sent. */
  readonly read: (data: FormData) => string;
  readonly send: (write: SavedText) => Promise<SaveAnswer>;
  /** The field of the form that an error of the server is about; the same by default. */
  readonly fieldOf?: (path: string, data: FormData) => string;
};

type FieldErrors = Readonly<Record<string, string | undefined>>;

function errorsIn(
  view: AutosaveView,
  data: FormData,
  fieldOf: NonNullable<AutosaveOptions["fieldOf"]>,
): FieldErrors | null {
  if (!("reasons" in view)) return null;
  const entries = Object.entries(fieldErrorsOf(view.reasons));
  return Object.fromEntries(entries.map(([path, code]) => [fieldOf(path, data), code]));
}

/** The form as the server rendered it, without what was typed since. */
function renderedText(form: HTMLFormElement, read: (data: FormData) => string): string {
  const rendered = form.cloneNode(true) as HTMLFormElement;
  rendered.reset();
  return read(new FormData(rendered));
}

function textFieldsOf(form: HTMLFormElement) {
  return form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
}

/** Saves a form while it is filled in; without script its button does. Refreshes the page after each save. */
export function useAutosave({ version, read, send, fieldOf = (path) => path }: AutosaveOptions) {
  const form = useRef<HTMLFormElement>(null);
  const saver = useRef<Autosaver>(null);
  const [view, setView] = useState<AutosaveView>({ phase: "saved", at: null });
  const [errors, setErrors] = useState<FieldErrors | null>(null);
  const refresher = usePageRefresher();

  const onView = useEffectEvent((next: AutosaveView) => {
    setView(next);
    if (form.current && next.phase !== "unsaved" && next.phase !== "saving")
      setErrors(errorsIn(next, new FormData(form.current), fieldOf));
    if (next.phase === "saved" && next.at) void refresher.onChangesAnswered(true);
  });
  const sendText = useEffectEvent((write: SavedText) => send(write));
  const readForm = useEffectEvent(() => (form.current ? read(new FormData(form.current)) : ""));

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const saved = { text: renderedText(element, read), version };
    if (saver.current?.rebase(saved)) element.reset();
    keepShownTexts(textFieldsOf(element));
    if (saver.current) return;
    saver.current = new Autosaver(
      saved,
      (write) => sendText(write),
      (next) => onView(next),
    );
    saver.current.edit(readForm());
  }, [version, read]);

  usePendingSave(() => saver.current);

  const edit = () => saver.current?.edit(readForm());
  return {
    view,
    /** Codes by field; null where the last save was not refused for a field. */
    errors,
    keepOwn: () => void saver.current?.keepOwn(),
    /** Saves at once, as after a press. */
    saveNow: () => {
      edit();
      void saver.current?.flush();
    },
    formProps: {
      ref: form,
      onInput: ({ target }: FormEvent) => {
        edit();
        const isText = !(target instanceof HTMLInputElement && target.type === "checkbox");
        if (!isText) void saver.current?.flush();
      },
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        edit();
        void saver.current?.flush();
      },
    },
  };
}
