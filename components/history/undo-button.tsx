import { useTranslations } from "next-intl";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { SequencedEvent } from "@/lib/domain/history";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import { type States, stateOf } from "@/lib/domain/progress";
import type { FormAction } from "../forms/form-action";

export type UndoContext = {
  states: States;
  places: ReadonlyMap<string, ItemLocation>;
  learner: Learner;
  locale: Locale;
  returnTo: string;
  undo: FormAction;
};

/** Reverts these changes. Its form sends the versions shown, so that items changed since are left. */
export function UndoButton({
  events,
  kind,
  label,
  description,
  states,
  locale,
  returnTo,
  undo,
}: UndoContext & {
  events: readonly SequencedEvent[];
  kind: "undo" | "back";
  label?: string;
  description: string;
}) {
  const t = useTranslations("history");
  return (
    <form action={undo}>
      <HiddenFormFields locale={locale} returnTo={returnTo} />
      {events.map(({ id, item }) => (
        <input
          key={id}
          type="hidden"
          name="event"
          value={`${stateOf(states, item).version}:${id}`}
        />
      ))}
      <button
        type="submit"
        aria-label={label ? `${label}: ${description}` : t(`${kind}Label`, { what: description })}
        className="min-h-11 font-semibold text-sm underline underline-offset-4"
      >
        {label ?? t(kind)}
      </button>
    </form>
  );
}
