import { aiEngineerPath } from "../content/path";
import { type Choice, choicesOf } from "../domain/choice";
import { wantedField } from "../validation/progress";
import type { Standing } from "./progress";

/** What an address leaves to choose on a page: `wanted` in its query, against where the learner stands. */
export function loadChoices(wanted: unknown, { states }: Standing): Choice[] {
  return choicesOf(aiEngineerPath, states, wantedField.parse(wanted));
}
