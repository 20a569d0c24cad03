import { useTranslations } from "next-intl";
import { FormContext } from "@/components/ui/form-context";
import type { PlacedEvent } from "@/lib/domain/history";
import type { Learner } from "@/lib/domain/learner";
import type { Locale, Place } from "@/lib/domain/path";
import { type States, stateOf } from "@/lib/domain/progress";

export type Undo = (form: FormData) => Promise<void>;

/** What every entry needs to offer the way back. */
export type Way = {
  states: States;
  places: ReadonlyMap<string, Place>;
  learner: Learner;
  locale: Locale;
  /** The address to come back to. */
  here: string;
  undo: Undo;
};

/** Goes back before these changes, as long as their items are still what this page shows. */
export function UndoButton({
  events,
  kind,
  label,
  what,
  states,
  locale,
  here,
  undo,
}: Way & {
  events: readonly PlacedEvent[];
  kind: "undo" | "back";
  label?: string;
  /** What is taken back, in words. */
  what: string;
}) {
  const t = useTranslations("history");
  return (
    <form action={undo}>
      <FormContext locale={locale} here={here} />
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
        aria-label={label ? `${label}: ${what}` : t(`${kind}Label`, { what })}
        className="min-h-11 font-semibold text-sm underline underline-offset-4"
      >
        {label ?? t(kind)}
      </button>
    </form>
  );
}
