import { addDays, dayOf } from "./calendar";
import type { BurnUpPoint } from "./completion";
import type { ItemState } from "./progress";

/** Required ticks gained in the last 30 days and in the 30 days before. */
export type Pace = { readonly recent: number; readonly before: number };

const windowDays = 30;

/** How many days may lie between a completion and its record, so that what was done long ago is no pace. */
const maxRecordDelay = 14;

/** Whether a completion was recorded near its day, and so counts towards the pace. */
export function isRecordedInTime(
  { completedAt, completedOn }: Pick<ItemState, "completedAt" | "completedOn">,
  timeZone: string,
): boolean {
  if (completedAt === null || completedOn === null) return false;
  const recordedOn = dayOf(completedAt, timeZone);
  return (
    completedOn >= addDays(recordedOn, -maxRecordDelay) &&
    completedOn <= addDays(recordedOn, maxRecordDelay)
  );
}

/** `before` is 0 until there are 30 earlier days to compare with. */
export function paceOf(points: readonly BurnUpPoint[], today: string): Pace {
  const doneOn = (day: string) => points.filter(({ date }) => date <= day).at(-1)?.done ?? 0;
  const first = points[0]?.date ?? today;
  const now = doneOn(today);
  const start = doneOn(addDays(today, -windowDays));
  const earlier = addDays(today, -2 * windowDays);
  return { recent: now - start, before: first > earlier ? 0 : start - doneOn(earlier) };
}
