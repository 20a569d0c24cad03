import { defaultPathKey, pathOf } from "../content/paths";
import { type Conflict, conflictsOf } from "../domain/conflict";
import { wantedField } from "../validation/progress";
import type { LearnerProgress } from "./progress";

/** The conflicts that `wanted`, from the page's query, has with the learner's item states. */
export function loadConflicts(wanted: unknown, { states }: LearnerProgress): Conflict[] {
  return conflictsOf(pathOf(defaultPathKey), states, wantedField.parse(wanted));
}
