import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from "react";
import { usePageRefresher } from "@/components/shell/page-refresh-provider";
import { usePageOwner } from "@/components/ui/page-owner";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { Autosaver, type AutosaveView } from "../../forms/autosaver";
import { fieldErrorsOf } from "../../forms/send-json";
import { usePendingSave } from "../../forms/use-pending-save";
import { type FieldValues, showValues, textOf, typedValuesOf } from "./field-values";
import { sectionErrorsOf } from "./section-errors";
import type { SectionField } from "./section-field";
import { sendSectionOf } from "./send-section";

/** That a part is missing is no error while its form is being filled in. */
function errorsWhileTyping(errors: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(errors).filter(([, code]) => !/required$/.test(code)));
}

export type EditedSection = {
  readonly project: { readonly id: string; readonly version: number };
  /** What an edit is based on. */
  readonly base: string;
  readonly section: string;
  /** The section, as it is stored. */
  readonly fields: readonly SectionField[];
};

/** Saves the form of a section while it is typed, and says how that goes. */
export function useSectionSaver(
  { project, base, section, fields }: EditedSection,
  form: RefObject<HTMLFormElement | null>,
) {
  const owner = usePageOwner() ?? "";
  const refresher = usePageRefresher();
  const isHydrated = useIsHydrated();
  const [view, setView] = useState<AutosaveView>({ phase: "saved", at: null });
  const [isChanged, setIsChanged] = useState(false);
  const [isTyping, setIsTyping] = useState(false);
  const stored = useMemo(
    () => textOf(fields, Object.fromEntries(fields.map(({ name, value }) => [name, value]))),
    [fields],
  );
  const [{ saver, bases }] = useState(() => {
    const known = new Map([[project.version, base]]);
    const lists = fields.filter(({ kind }) => kind === "ticks").map(({ name }) => name);
    const target = {
      ...{ project: project.id, section, owner, listFields: new Set(lists) },
      textOf: (values: FieldValues) => textOf(fields, values),
      errorsOf: (values: FieldValues) => sectionErrorsOf(section, fields, values),
    };
    const first = { text: stored, version: project.version };
    return {
      saver: new Autosaver(first, sendSectionOf(target, known), (next) => setView(next)),
      bases: known,
    };
  });

  const edit = useEffectEvent(() => {
    if (form.current) saver.edit(textOf(fields, typedValuesOf(form.current)));
  });
  // What was typed before the script came.
  useEffect(() => edit(), []);
  usePendingSave(() => saver);
  useEffect(() => {
    bases.set(project.version, base);
    const isTaken = saver.rebase({ text: stored, version: project.version });
    if (isTaken && form.current) showValues(form.current, JSON.parse(stored));
  }, [saver, bases, project.version, base, stored, form]);

  const take = () => {
    const text = saver.takeSaved();
    if (form.current) showValues(form.current, JSON.parse(text));
  };
  const errors = "reasons" in view ? fieldErrorsOf(view.reasons) : {};
  const shownErrors = isTyping ? errorsWhileTyping(errors) : errors;
  const isHidden = view.phase === "invalid" && Object.keys(shownErrors).length === 0;
  return {
    view: isHidden ? ({ phase: "unsaved" } as const) : view,
    errors: shownErrors,
    isChanged,
    /** What is stored, where it is in conflict with what was typed. */
    stored: view.phase === "conflict" ? (JSON.parse(view.current.text) as FieldValues) : null,
    take: isHydrated && view.phase === "conflict" ? take : undefined,
    handlers: {
      onInput: () => {
        setIsChanged(true);
        setIsTyping(true);
        edit();
      },
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        void (saver.view.phase === "conflict" ? saver.keepOwn() : saver.flush());
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLFormElement>) => {
        if (currentTarget.contains(relatedTarget)) return;
        setIsTyping(false);
        void saver.flush().then(() => {
          if (saver.isSaved && saver.view.phase === "saved" && saver.view.at)
            void refresher.onChangesAnswered(true);
        });
      },
    },
  };
}
