import { defaultPathKey } from "../content/paths";
import { saveChanges } from "../data/progress/progress";
import { type Change, type ChangeOutcome, decideChanges } from "../domain/change";
import type { ProgressEvent } from "../domain/history";
import type { Learner } from "../domain/learner";

/**
 * The one way in which progress changes, whoever asks: decides the batch and makes it durable. Returns what each
 * change came to, in the order sent. Throws when the learner is on no path.
 */
export async function changeProgress(
  learner: Learner,
  changes: readonly Change[],
  source: ProgressEvent["source"],
  now: Date,
): Promise<readonly ChangeOutcome[]> {
  const context = { at: now, timeZone: learner.timeZone, source };
  const decision = await saveChanges(learner.id, defaultPathKey, changes, (current) =>
    decideChanges(changes, current, context),
  );
  if (!decision) throw new Error(`Learner ${learner.id} is not enrolled on ${defaultPathKey}`);
  return decision.outcomes;
}
