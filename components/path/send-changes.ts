import { clientPaths } from "@/lib/client-paths";
import type { Change, ChangeOutcome } from "@/lib/domain/change";
import { statuses } from "@/lib/domain/progress";
import type { SendChanges, SendFailure } from "./progress-queue";

/** How long the server may take, in ms, before a change is sent again: its id makes that harmless. */
const requestTimeout = 8000;

/** The longest that a busy server may have itself asked again after, in ms; and when it does not say. */
const maxRetryDelay = 5000;
const defaultRetryDelay = 1000;

/**
 * The most that is sent for a page that is gone, in characters. The browser allows 64 KiB for all that is on its way:
 * a batch in flight, and what the page sends when it is left.
 */
const keepaliveLimit = 30_000;

const outcomes: readonly string[] = [
  "applied",
  "replayed",
  "conflict",
  "rejected",
] satisfies ChangeOutcome["outcome"][];

type SendResult = readonly ChangeOutcome[] | SendFailure;

/** What one attempt came to: an answer, or the ms after which another is worth it. */
type AttemptResult = SendResult | number;

async function postChanges(changes: readonly Change[]): Promise<AttemptResult> {
  const body = JSON.stringify({ changes });
  const response = await fetch(clientPaths.progress, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    signal: AbortSignal.timeout(requestTimeout),
    // A tick reaches the server even when the visitor goes on to the next page at once.
    keepalive: body.length < keepaliveLimit,
  });
  if (response.status === 401) return "signed-out";
  if (response.status === 503) return retryDelayOf(response);
  if (!response.ok) return "refused";
  const { results } = await response.json();
  return isAnswerTo(changes, results) ? results : "refused";
}

function retryDelayOf(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds * 1000, maxRetryDelay) : defaultRetryDelay;
}

/** Whether this is an answer to just these changes. What is not says nothing about them. */
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

async function attempt(changes: readonly Change[]): Promise<AttemptResult> {
  try {
    return await postChanges(changes);
  } catch (error) {
    // When the page is left, what is in flight fails before the page hears that it goes. It must hear that first.
    await pause(0);
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    return isLate ? 0 : "refused";
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Sends changes to the server, and once more where it did not answer in time or was busy. Answers what became of
 * them, or why none of them held.
 */
export const sendChanges: SendChanges = async (changes) => {
  const first = await attempt(changes);
  if (typeof first !== "number") return first;
  await pause(first);
  const second = await attempt(changes);
  return typeof second === "number" ? "refused" : second;
};
