import type { SequencedEvent } from "@/lib/domain/history";
import { type States, stateOf } from "@/lib/domain/progress";

/** Reverts these changes. Its value holds the versions shown, so that items changed since are left. */
export function UndoButton({
  events,
  states,
  label,
  description,
}: {
  events: readonly SequencedEvent[];
  states: States;
  label: string;
  /** Which one of several with this label. */
  description?: string | undefined;
}) {
  const value = events.map(({ id, item }) => `${stateOf(states, item).version}:${id}`).join(" ");
  return (
    <button
      type="submit"
      name="event"
      value={value}
      aria-label={description && `${label}: ${description}`}
      className="min-h-11 text-left font-semibold text-sm underline underline-offset-4"
    >
      {label}
    </button>
  );
}
