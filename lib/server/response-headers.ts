import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "../env";

const twoYears = 2 * 365 * 24 * 60 * 60;

/**
 * The headers of every response, files and errors included. This policy blocks everything; page-headers.ts replaces it
 * on pages.
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
 * Sets the headers on every response, and lets them wait for the body. Next's own configuration would fix them at build
 * time, when NEXTAUTH_URL is unknown.
 */
export function setResponseHeaders(): void {
  const headers = Object.entries(
    responseHeaders(env.NEXTAUTH_URL?.startsWith("https://") ?? false),
  );
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as RequestStartMessage;
    // Next fails on TRACE; as PUT it is refused like other unsupported methods.
    if (request.method === "TRACE") request.method = "PUT";
    for (const [name, value] of headers) response.setHeader(name, value);
    // Next sends the head just before the body, in a packet of its own: Node would send both together.
    response.flushHeaders = () => undefined;
  });
}
