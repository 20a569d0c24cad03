import type { Change, Outcome } from "@/lib/domain/change";
import { statuses } from "@/lib/domain/progress";
import { scriptPaths } from "@/lib/script-paths";
import type { Refusal, Send } from "./progress-queue";

/** How long the server may take, in ms, before a change is sent again: its id makes that harmless. */
const patience = 8000;

/** The longest that a busy server may have itself asked again after, in ms; and when it does not say. */
const longestWait = 5000;
const usualWait = 1000;

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
] satisfies Outcome["outcome"][];

type Answer = readonly Outcome[] | Refusal;

/** What one attempt came to: an answer, or the ms after which another is worth it. */
type Attempt = Answer | number;

async function post(changes: readonly Change[]): Promise<Attempt> {
  const body = JSON.stringify({ changes });
  const response = await fetch(scriptPaths.progress, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    signal: AbortSignal.timeout(patience),
    // A tick reaches the server even when the visitor goes on to the next page at once.
    keepalive: body.length < keepaliveLimit,
  });
  if (response.status === 401) return "signed-out";
  if (response.status === 503) return waitOf(response);
  if (!response.ok) return "refused";
  const { results } = await response.json();
  return answers(changes, results) ? results : "refused";
}

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds * 1000, longestWait) : usualWait;
}

/** Whether this is an answer to just these changes. What is not says nothing about them. */
function answers(changes: readonly Change[], results: unknown): results is readonly Outcome[] {
  return (
    Array.isArray(results) &&
    results.length === changes.length &&
    changes.every(({ id, item }, index) => {
      const result: Partial<Outcome> | null = results[index];
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

async function attempt(changes: readonly Change[]): Promise<Attempt> {
  try {
    return await post(changes);
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
export const sendChanges: Send = async (changes) => {
  const first = await attempt(changes);
  if (typeof first !== "number") return first;
  await pause(first);
  const second = await attempt(changes);
  return typeof second === "number" ? "refused" : second;
};
