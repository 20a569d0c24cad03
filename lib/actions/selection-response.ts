import type { SelectionOutcome } from "../domain/selection";
import { errorResponse } from "./api-error";

export function selectionResponse(result: SelectionOutcome): Response | object {
  if (!("selection" in result))
    return errorResponse(result.outcome === "full" ? "full" : "not-found");
  const { outcome, selection } = result;
  return outcome === "conflict" ? errorResponse(outcome, { current: selection }) : selection;
}
