import type { Outcome } from "@/lib/domain/change";
import { paths } from "@/lib/paths";
import type { Send } from "./progress-queue";

/** How long the server may take, in ms, before a change counts as refused; sending it again is harmless. */
const patience = 8000;

/** Sends changes to the server. Answers what became of them, or why none of them held. */
export const sendChanges: Send = async (changes) => {
  try {
    const response = await fetch(paths.progress, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ changes }),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 401) return "signed-out";
    if (!response.ok) return "refused";
    const { results }: { results: Outcome[] } = await response.json();
    return results;
  } catch {
    return "refused";
  }
};
