import type { Project } from "../domain/project";
import type { ProjectOutcome } from "../domain/project-decision";
import { errorResponse } from "./api-error";

/** Null for an id that is none. */
export async function projectResponse(
  outcome: ProjectOutcome | null,
  dataOf: (project: Project) => Promise<object>,
): Promise<Response | object> {
  switch (outcome?.outcome) {
    case "saved":
    case "unchanged": {
      const { id, version, removedAt } = outcome.project;
      return removedAt ? { id, version } : dataOf(outcome.project);
    }
    case "conflict":
      return errorResponse("conflict", { current: await dataOf(outcome.project) });
    case "full":
    case "gone":
      return errorResponse(outcome.outcome);
    case "future":
      return errorResponse("invalid", { reasons: ["finishedOn: the day has not come"] });
    default:
      return errorResponse("not-found");
  }
}
