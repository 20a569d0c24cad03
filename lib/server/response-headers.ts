import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "../env";

const twoYears = 2 * 365 * 24 * 60 * 60;

/**
 * The headers of every answer, files and errors included. What is no page may do nothing at all where a browser shows
 * it; pages come with a policy of their own (page-headers.ts). `isHttps` says whether visitors come over TLS.
 */
export function responseHeaders(isHttps: boolean): Record<string, string> {
  return {
    ...(isHttps && { "Strict-Transport-Security": `max-age=${twoYears}; includeSubDomains` }),
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  };
}

type RequestStartMessage = { readonly request: IncomingMessage; readonly response: ServerResponse };

/**
 * Has every answer of this process begin with them. In Next's own configuration they would be settled by the build,
 * which does not know the address that the app will have.
 */
export function setResponseHeaders(): void {
  const headers = Object.entries(
    responseHeaders(env.NEXTAUTH_URL?.startsWith("https://") ?? false),
  );
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as RequestStartMessage;
    // Next cannot read this method and would fail: it is refused like others that nobody takes.
    if (request.method === "TRACE") request.method = "PUT";
    for (const [name, value] of headers) response.setHeader(name, value);
  });
}
