import { logDataOf } from "../domain/log-data";
import type { LogOutcome } from "../domain/log-decision";
import { errorResponse } from "./api-error";

/** The entry as it is now, or why it was not written. */
export function logEntryResponse(result: LogOutcome): Response | object {
  switch (result.outcome) {
    case "saved":
    case "unchanged": {
      const { id, version, removedAt } = result.entry;
      return removedAt ? { id, version } : logDataOf(result.entry);
    }
    case "conflict":
      return errorResponse("conflict", { current: logDataOf(result.entry) });
    case "future":
      return errorResponse("invalid", { reasons: ["on: the day has not come"] });
    case "missing":
      return errorResponse("not-found");
    default:
      return errorResponse(result.outcome);
  }
}
