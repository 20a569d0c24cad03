import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { changeProgress } from "@/lib/actions/progress-changes";
import type { Change, ChangeOutcome } from "@/lib/domain/change";
import type { Learner } from "@/lib/domain/learner";
import type { Status } from "@/lib/domain/progress";
import { expectConsistent } from "./consistency";
import { morning, newLearner } from "./learners";

/** A learner whose history is checked against what is stored when the test ends. */
export async function newCheckedLearner(fields?: Partial<Learner>): Promise<Learner> {
  const learner = await newLearner(fields);
  onTestFinished(() => expectConsistent(learner.id));
  return learner;
}

/** A change with an id of its own. */
export function change(item: string, status: Status, fields: Partial<Change> = {}): Change {
  return { id: randomUUID(), item, status, ...fields };
}

/** Sends changes the way every part of the product does. */
export function applyChanges(
  learner: Learner,
  changes: readonly Change[],
  at = morning,
): Promise<readonly ChangeOutcome[]> {
  return changeProgress({ learner, now: at }, changes, "api");
}
