import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { requestMetadataOfMessage } from "../auth/request-metadata";
import { saveAuditEntry } from "../data/accounts/audit";
import { loggedPathOf } from "./logged-path";

type ResponseFinishMessage = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** Statuses that our own pages and programs do not cause. */
const refusedStatuses: ReadonlySet<number> = new Set([401, 403, 405, 413, 415, 422, 429]);

const hour = 60 * 60 * 1000;
const maxPerHour = 500;

let windowStart = 0;
const recordedThisHour = new Set<string>();

/** Logs each status once an hour per address, so that the log cannot be flooded. */
function isFirstThisHour(key: string): boolean {
  const now = Date.now();
  if (now - windowStart >= hour) {
    windowStart = now;
    recordedThisHour.clear();
  }
  if (recordedThisHour.has(key) || recordedThisHour.size >= maxPerHour) return false;
  recordedThisHour.add(key);
  return true;
}

/** Writes refused requests to the audit log (OWASP ASVS 5.0.0, 16.3.2). The query is left out: it may hold a token. */
export function auditRefusals(): void {
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as ResponseFinishMessage;
    const { statusCode } = response;
    if (!refusedStatuses.has(statusCode)) return;
    const metadata = requestMetadataOfMessage(request);
    if (!isFirstThisHour(`${statusCode} ${metadata.address}`)) return;
    const path = loggedPathOf(request.url ?? "");
    const detail = `${statusCode} ${request.method} ${path}`.slice(0, 200);
    saveAuditEntry({ event: "request-refused", userId: null, detail }, metadata, new Date()).catch(
      console.error,
    );
  });
}
