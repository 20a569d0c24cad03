import type { Change, Outcome } from "@/lib/domain/change";
import { paths } from "@/lib/paths";
import type { Refusal, Send } from "./progress-queue";

/** How long the server may take, in ms, before a change is sent again: its id makes that harmless. */
const patience = 8000;

/** The most that a browser sends for a page that is gone, in characters; the rest of its 64 KiB is for headers. */
const keepaliveLimit = 60_000;

async function post(changes: readonly Change[]): Promise<readonly Outcome[] | Refusal> {
  const body = JSON.stringify({ changes });
  const response = await fetch(paths.progress, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    signal: AbortSignal.timeout(patience),
    // A tick reaches the server even when the visitor goes on to the next page at once.
    keepalive: body.length < keepaliveLimit,
  });
  if (response.status === 401) return "signed-out";
  if (!response.ok) return "refused";
  const { results }: { results: Outcome[] } = await response.json();
  return results;
}

/**
 * Sends changes to the server, and once more where it did not answer in time. Answers what became of them, or why
 * none of them held.
 */
export const sendChanges: Send = async (changes) => {
  try {
    return await post(changes);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    return isLate ? post(changes).catch(() => "refused" as const) : "refused";
  }
};
