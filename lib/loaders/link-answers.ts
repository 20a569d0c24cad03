import { defaultPathKey } from "../content/paths";
import { findLinkChecks } from "../data/link-checks/link-check";
import type { Learner } from "../domain/learner";
import type { LinkAnswersByUrl } from "../domain/level";

/** How the learner's links last answered. */
export async function loadLinkAnswers({ id }: Learner): Promise<LinkAnswersByUrl> {
  return findLinkChecks(id, defaultPathKey);
}
