import { addDays, dayOf } from "./calendar";
import { type BurnUpPoint, burnUpOf } from "./completion";
import type { LearningPath } from "./path";
import type { ItemState, States } from "./progress";

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

/** What a heading says of the pace; `recent` is what the line has risen by. */
export type PaceFinding = Pace & {
  readonly kind: "pause" | "first" | "steady" | "faster" | "slower";
};

/** `drawn` is the pace of all ticks, `inTime` of those that count for it: only where both agree there is a comparison. */
function paceFindingOf(drawn: Pace, inTime: Pace): PaceFinding {
  if (drawn.recent <= 0) return { ...drawn, kind: "pause" };
  const isComparable =
    drawn.before > 0 && drawn.before === inTime.before && drawn.recent === inTime.recent;
  if (!isComparable) return { ...drawn, kind: "first" };
  if (drawn.recent === drawn.before) return { ...drawn, kind: "steady" };
  return { ...drawn, kind: drawn.recent > drawn.before ? "faster" : "slower" };
}

/** The line of the required ticks, and what its heading says of it. */
export function burnUpWithPaceOf(
  path: LearningPath,
  states: States,
  range: { since: string; today: string },
  timeZone: string,
): { readonly burnUp: readonly BurnUpPoint[]; readonly pace: PaceFinding } {
  const burnUp = burnUpOf(path, states, range);
  const isInTime = (state: ItemState) => isRecordedInTime(state, timeZone);
  const isLate = (state: ItemState) => state.completedOn !== null && !isInTime(state);
  // Only where a tick is late, because each line takes milliseconds.
  const inTime = [...states.values()].some(isLate)
    ? burnUpOf(path, states, range, isInTime)
    : burnUp;
  const { today } = range;
  return { burnUp, pace: paceFindingOf(paceOf(burnUp, today), paceOf(inTime, today)) };
}
