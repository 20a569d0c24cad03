import { countingItems, type GroupProgress } from "./completion";
import { type States, stateOf } from "./progress";

/**
 * The day on which the last required tick of these groups was made, which later ticks do not move. Null while one is
 * missing, or where none has a day.
 */
export function completionDayOf(groups: readonly GroupProgress[], states: States): string | null {
  if (groups.some(({ missing }) => missing > 0)) return null;
  const days = groups.flatMap(({ group, required }) =>
    countingItems(group)
      .map(({ key }) => stateOf(states, key))
      .filter(({ status }) => status === "done")
      // A tick without a day was made before all others.
      .map(({ completedOn }) => completedOn ?? "")
      .sort()
      .slice(0, required),
  );
  return days.sort().at(-1) || null;
}
