import { pageOwnerHeader } from "@/lib/domain/page-owner";
import type { SaveAnswer } from "./autosaver";

/** In ms. */
const requestTimeout = 8000;

/** Max characters of a request that completes when the visitor leaves the page: browsers allow 64 KiB. */
const keepaliveLimit = 15_000;

type Body = {
  readonly error?: { readonly code?: string; readonly reasons?: readonly string[] };
  readonly current?: { readonly version: number };
  readonly version?: number;
};

type JsonRequest = {
  readonly method: "POST" | "PUT";
  readonly address: string;
  readonly owner: string;
  readonly body: object;
  /** What a form would hold of the saved content. */
  readonly textOf: (content: object) => string;
  /** Gets the saved content: that of this write, or of the one that it is in conflict with. */
  readonly onContent?: (content: object) => void;
};

function answerOf(
  status: number,
  body: Body,
  { textOf, onContent = () => undefined }: JsonRequest,
): SaveAnswer {
  const { error, current, version } = body;
  if (current) onContent(current);
  if (status === 200 && version !== undefined) {
    onContent(body);
    return { outcome: "saved", version };
  }
  if (status === 401) return { outcome: "signed-out" };
  if (status === 404 || status === 410) return { outcome: "gone" };
  if (status === 409 && error?.code === "full") return { outcome: "full" };
  if (status === 409 && error?.code === "conflict" && current)
    return { outcome: "conflict", current: { text: textOf(current), version: current.version } };
  if (status === 409) return { outcome: "other-learner" };
  if (status === 413) return { outcome: "too-long" };
  return status === 422 ? { outcome: "invalid", reasons: error?.reasons } : { outcome: "failed" };
}

export async function sendJson(request: JsonRequest): Promise<SaveAnswer> {
  const { method, address, owner, body } = request;
  const text = JSON.stringify(body);
  try {
    const response = await fetch(address, {
      method,
      headers: { "Content-Type": "application/json", [pageOwnerHeader]: owner },
      body: text,
      signal: AbortSignal.timeout(requestTimeout),
      keepalive: text.length < keepaliveLimit,
    });
    return answerOf(response.status, await response.json(), request);
  } catch {
    return { outcome: "failed" };
  }
}

/** The codes of a 422 by field: `links.0.url: not-a-link`. */
export function fieldErrorsOf(reasons: readonly string[] = []): Record<string, string> {
  const entries = reasons.map((reason) => {
    const [field = "", code = ""] = reason.split(": ");
    return [field, code] as const;
  });
  return Object.fromEntries(entries.toReversed());
}
