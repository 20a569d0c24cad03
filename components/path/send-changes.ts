import { clientPaths } from "@/lib/client-paths";
import type { Change, ChangeOutcome } from "@/lib/domain/change";
import { pageOwnerHeader } from "@/lib/domain/page-owner";
import { statuses } from "@/lib/domain/progress";
import type { SendFailure } from "./item-view";
import type { SendChanges } from "./progress-queue";

/** The ms after which a request is repeated; change ids deduplicate. */
const requestTimeout = 8000;

/** The ms before retrying when the server is busy: at most, and without a Retry-After. */
const maxRetryDelay = 5000;
const defaultRetryDelay = 1000;

/** Max characters of a keepalive request: browsers allow 64 KiB for a batch in flight and its repetition on unload. */
const keepaliveLimit = 30_000;

const outcomes: readonly string[] = [
  "applied",
  "replayed",
  "conflict",
  "rejected",
] satisfies ChangeOutcome["outcome"][];

type SendResult = readonly ChangeOutcome[] | SendFailure;

/** The result of an attempt, or the ms after which to retry. */
type AttemptResult = SendResult | number;

async function postChanges(changes: readonly Change[], owner: string): Promise<AttemptResult> {
  const body = JSON.stringify({ changes });
  const response = await fetch(clientPaths.progress, {
    method: "POST",
    headers: { "Content-Type": "application/json", [pageOwnerHeader]: owner },
    body,
    signal: AbortSignal.timeout(requestTimeout),
    // Completes the request even when the visitor leaves the page.
    keepalive: body.length < keepaliveLimit,
  });
  if (response.status === 401) return "signed-out";
  if (response.status === 409) return "other-learner";
  if (response.status === 503) return retryDelayOf(response);
  if (!response.ok) return "refused";
  const { results } = await response.json();
  return isAnswerTo(changes, results) ? results : "refused";
}

function retryDelayOf(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds * 1000, maxRetryDelay) : defaultRetryDelay;
}

/** Whether the response has one valid outcome for each change, in order. */
function isAnswerTo(
  changes: readonly Change[],
  results: unknown,
): results is readonly ChangeOutcome[] {
  return (
    Array.isArray(results) &&
    results.length === changes.length &&
    changes.every(({ id, item }, index) => {
      const result: Partial<ChangeOutcome> | null = results[index];
      return (
        result?.id === id &&
        result.item === item &&
        outcomes.includes(String(result.outcome)) &&
        statuses.some((status) => status === result.status) &&
        Number.isSafeInteger(result.version)
      );
    })
  );
}

async function attempt(changes: readonly Change[], owner: string): Promise<AttemptResult> {
  try {
    return await postChanges(changes, owner);
  } catch (error) {
    // On unload requests fail before "pagehide" fires, whose listener must still find these changes in flight.
    await pause(0);
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    return isLate ? 0 : "refused";
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Sends changes of the owner of the page, and once more after a timeout or when the server is busy. */
export function sendChangesOf(owner: string): SendChanges {
  return async (changes) => {
    const first = await attempt(changes, owner);
    if (typeof first !== "number") return first;
    await pause(first);
    const second = await attempt(changes, owner);
    return typeof second === "number" ? "refused" : second;
  };
}
