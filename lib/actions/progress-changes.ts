import { aiEngineerPath } from "../content/path";
import { saveChanges } from "../data/progress/progress";
import { type Change, type ChangeOutcome, decideChanges } from "../domain/change";
import type { ProgressEvent } from "../domain/history";
import type { LearnerContext } from "./context";

/**
 * The one way in which progress changes, whoever asks: decides the batch and makes it durable. Returns what each
 * change came to, in the order sent. Throws when the learner is on no path.
 */
export async function changeProgress(
  { learner, session, now }: LearnerContext,
  changes: readonly Change[],
  source: ProgressEvent["source"],
): Promise<readonly ChangeOutcome[]> {
  const context = { at: now, timeZone: learner.timeZone, source };
  const decision = await saveChanges(
    learner.id,
    aiEngineerPath.key,
    changes,
    (current) => decideChanges(changes, current, context),
    session,
  );
  if (!decision) throw new Error(`Learner ${learner.id} is not enrolled on ${aiEngineerPath.key}`);
  return decision.outcomes;
}
