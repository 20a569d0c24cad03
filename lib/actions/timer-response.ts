import { defaultPathKey } from "../content/paths";
import { findLogEntry } from "../data/log/log-entry";
import type { StopOutcome } from "../data/log/timer";
import { logDataOf, timerDataOf } from "../domain/log-data";
import type { StartOutcome } from "../domain/timer-decision";
import { errorResponse } from "./api-error";
import type { LearnerContext } from "./context";

const startErrors = {
  future: "startedAt: the time has not come",
  "too-early": "startedAt: more than 24 hours ago",
} as const;

/** The timer as it is now, or why it was not started. */
export function startResponse(result: StartOutcome): Response | object {
  switch (result.outcome) {
    case "saved":
    case "unchanged":
      return timerDataOf(result.timer);
    case "conflict":
      return errorResponse("conflict", { current: timerDataOf(result.timer) });
    default:
      return errorResponse("invalid", { reasons: [startErrors[result.outcome]] });
  }
}

/** The stopped timer with the entry that it made, unless that has been removed. */
export async function stopResponse(
  { learner }: LearnerContext,
  result: StopOutcome,
): Promise<Response | object> {
  if (result.outcome === "full") return errorResponse("full");
  const timer = timerDataOf(result.timer);
  if (result.outcome === "conflict") return errorResponse("conflict", { current: timer });
  const entry = await findLogEntry(learner.id, defaultPathKey, result.timer.entryId);
  return { ...timer, ...(entry && { entry: logDataOf(entry) }) };
}
