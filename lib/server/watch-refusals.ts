import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { originOfMessage } from "../auth/origin";
import { saveAuditEntry } from "../data/accounts/audit";

type Answered = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** What a page or program of ours does not come to: it has no session, no right, or sends what does not fit. */
const refused: ReadonlySet<number> = new Set([401, 403, 405, 413, 415, 422, 429]);

const hour = 60 * 60 * 1000;
const mostAnHour = 500;

let began = 0;
const noted = new Set<string>();

/** Whether a refusal is news: of one address each kind once an hour, so that nobody can flood the log. */
function isNews(kind: string): boolean {
  const now = Date.now();
  if (now - began >= hour) {
    began = now;
    noted.clear();
  }
  if (noted.has(kind) || noted.size >= mostAnHour) return false;
  noted.add(kind);
  return true;
}

/**
 * Writes refused requests to the audit log (OWASP ASVS 5.0.0, 16.3.2), whoever refused them. What was asked for comes
 * without its query, which may hold what is nobody's business.
 */
export function watchRefusals(): void {
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as Answered;
    const { statusCode } = response;
    if (!refused.has(statusCode)) return;
    const origin = originOfMessage(request);
    if (!isNews(`${statusCode} ${origin.address}`)) return;
    const [path = ""] = (request.url ?? "").split("?");
    const detail = `${statusCode} ${request.method} ${path}`.slice(0, 200);
    saveAuditEntry({ event: "request-refused", userId: null, detail }, origin, new Date()).catch(
      console.error,
    );
  });
}
