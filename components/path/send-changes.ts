import type { Change, Outcome } from "@/lib/domain/change";
import { paths } from "@/lib/paths";
import type { Refusal, Send } from "./progress-queue";

/** How long the server may take, in ms, before a change is sent again: its id makes that harmless. */
const patience = 8000;

async function post(changes: readonly Change[]): Promise<readonly Outcome[] | Refusal> {
  const response = await fetch(paths.progress, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ changes }),
    signal: AbortSignal.timeout(patience),
    // A tick reaches the server even when the visitor goes on to the next page at once.
    keepalive: true,
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
