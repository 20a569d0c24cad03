import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isSameOrigin } from "../auth/guard";
import { env } from "../env";

type RequestStartMessage = { readonly request: IncomingMessage };

/**
 * The host that a request is for. Next compares Origin with X-Forwarded-Host or Host, and fails where a proxy leaves
 * out the port or sends its own name. Our guard decides instead: what it takes for ours is for the host of its Origin.
 */
export function ownHostOf(
  { host, origin, "sec-fetch-site": site }: IncomingHttpHeaders,
  publicUrl = env.NEXTAUTH_URL,
): string | undefined {
  if (origin === undefined || !URL.canParse(origin)) return host;
  const sent = new Headers({ origin, ...(host && { host }) });
  if (site !== undefined) sent.set("sec-fetch-site", String(site));
  return isSameOrigin(sent, publicUrl) ? new URL(origin).host : host;
}

/** Drops X-Forwarded-Host, which any client can send. */
export function setOwnAddress(): void {
  subscribe("http.server.request.start", (message) => {
    const { headers } = (message as RequestStartMessage).request;
    const host = ownHostOf(headers);
    if (host !== undefined) headers.host = host;
    delete headers["x-forwarded-host"];
  });
}
