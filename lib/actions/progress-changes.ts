import { defaultPathKey } from "../content/paths";
import { saveChanges } from "../data/progress/progress";
import { dayOf } from "../domain/calendar";
import { type Change, type ChangeOutcome, decideChanges } from "../domain/change";
import { possibleTimeOf } from "../domain/clock";
import { happenedOnErrorOf } from "../domain/happened-on";
import type { ProgressEvent } from "../domain/history";
import type { PastDateError } from "../domain/past-date";
import type { LearnerContext } from "./context";
import { assertEnrolled } from "./enrolment";

const happenedOnMessages = {
  "not-a-day": "not a day (YYYY-MM-DD) or month (YYYY-MM)",
  "too-early": "before 1970",
  future: "after today",
} as const satisfies Record<PastDateError, string>;

type DayContext = Pick<LearnerContext, "learner" | "now">;

/** Why the day that was given for a change cannot be; null where it can, or none was given. */
export function happenedOnErrorIn(
  { on }: Pick<Change, "on">,
  { learner, now }: DayContext,
): PastDateError | null {
  if (on === undefined) return null;
  return happenedOnErrorOf(on, dayOf(possibleTimeOf(now), learner.timeZone));
}

/** The reasons to refuse a batch, for programs. */
export function happenedOnReasonsIn(changes: readonly Change[], context: DayContext): string[] {
  return changes.flatMap((change, index) => {
    const error = happenedOnErrorIn(change, context);
    return error ? [`changes.${index}.on: ${happenedOnMessages[error]}`] : [];
  });
}

/** Every change of progress goes through here. Returns outcomes in the order of `changes`. Throws if not enrolled. */
export async function changeProgress(
  { learner, session, now }: LearnerContext,
  changes: readonly Change[],
  source: ProgressEvent["source"],
): Promise<readonly ChangeOutcome[]> {
  const { id: userId, timeZone } = learner;
  const at = possibleTimeOf(now);
  if (at !== now) reportImpossibleClock(now, at);
  const context = { at, timeZone, source };
  const decision = await saveChanges(
    { userId, pathKey: defaultPathKey, day: dayOf(at, timeZone), session },
    changes,
    (current) => decideChanges(changes, current, context),
  );
  return assertEnrolled({ learner }, decision).outcomes;
}

let isClockReported = false;

/** Once in a process, so that a tick each does not fill the log. */
function reportImpossibleClock(now: Date, at: Date): void {
  if (isClockReported) return;
  isClockReported = true;
  console.error(
    `langkah: the clock says ${now.toISOString()}, which cannot be: changes are dated ${at.toISOString()}`,
  );
}
