import { clientPaths } from "@/lib/client-paths";
import { pageOwnerHeader } from "@/lib/domain/page-owner";
import type { SaveAnswer, SavedText } from "../forms/autosaver";

/** In ms. */
const requestTimeout = 8000;

/** Max characters of a request that completes when the visitor leaves the page: browsers allow 64 KiB. */
const keepaliveLimit = 15_000;

type Body = { error?: { code?: string }; current?: SavedText; version?: number };

function answerOf(status: number, { error, current, version }: Body): SaveAnswer {
  if (status === 200 && version !== undefined) return { outcome: "saved", version };
  if (status === 401) return { outcome: "signed-out" };
  if (status === 409 && error?.code === "conflict" && current)
    return { outcome: "conflict", current };
  if (status === 409) return { outcome: error?.code === "full" ? "full" : "other-learner" };
  return { outcome: status === 413 || status === 422 ? "too-long" : "failed" };
}

/** Writes of one page are the versions of one tab. */
export function sendNoteOf(item: string, owner: string, tab: string) {
  return async ({ text, version }: SavedText): Promise<SaveAnswer> => {
    const body = JSON.stringify({ text, version, tab });
    try {
      const response = await fetch(clientPaths.note(item), {
        method: "PUT",
        headers: { "Content-Type": "application/json", [pageOwnerHeader]: owner },
        body,
        signal: AbortSignal.timeout(requestTimeout),
        keepalive: body.length < keepaliveLimit,
      });
      return answerOf(response.status, await response.json());
    } catch {
      return { outcome: "failed" };
    }
  };
}
