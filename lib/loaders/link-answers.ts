import type { Learner } from "../domain/learner";
import type { LinkAnswersByUrl } from "../domain/level";

/** How the learner's links last answered. */
export async function loadLinkAnswers(_learner: Learner): Promise<LinkAnswersByUrl> {
  return new Map();
}
