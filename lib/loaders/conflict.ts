import { defaultPathKey, pathOf } from "../content/paths";
import { type Conflict, conflictsOf } from "../domain/conflict";
import { wantedField } from "../validation/progress";
import type { LearnerProgress } from "./progress";

/** What an address leaves to choose on a page: `wanted` in its query, against where the learner stands. */
export function loadConflicts(wanted: unknown, { states }: LearnerProgress): Conflict[] {
  return conflictsOf(pathOf(defaultPathKey), states, wantedField.parse(wanted));
}
