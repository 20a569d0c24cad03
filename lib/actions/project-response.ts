import type { Project } from "../domain/project";
import type { ProjectOutcome } from "../domain/project-decision";
import { errorResponse } from "./api-error";

/** Null for an id that is none. */
export async function projectResponse(
  outcome: ProjectOutcome | null,
  dataOf: (project: Project) => Promise<object | null>,
): Promise<Response | object> {
  switch (outcome?.outcome) {
    case "saved":
    case "unchanged": {
      const { id, version, removedAt } = outcome.project;
      if (removedAt) return { id, version };
      return (await dataOf(outcome.project)) ?? errorResponse("gone");
    }
    case "conflict":
      return conflictWith(await dataOf(outcome.project));
    case "full":
    case "gone":
      return errorResponse(outcome.outcome);
    case "future":
      return errorResponse("invalid", { reasons: ["finishedOn: the day has not come"] });
    default:
      return errorResponse("not-found");
  }
}

function conflictWith(current: object | null): Response {
  return current ? errorResponse("conflict", { current }) : errorResponse("gone");
}
