import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import type { LinkAnswer } from "../domain/link-check";
import { createPublicLookup } from "./public-lookup";
import { requestAddressOf } from "./request-address";

/** In ms, for a link with all its redirects. */
const maxRequestTime = 10_000;

const maxRedirects = 5;

/** In bytes, until the headers have ended: Node limits headers, but neither blank lines nor answers of 1xx. */
const maxBytesRead = 64 * 1024;

const headers = {
  Accept: "*/*",
  "Accept-Encoding": "identity",
  "User-Agent":
    "Langkah-link-check/1 (asks once a week whether a page that a learner links to answers)",
};

type Connection = { readonly lookup: LookupFunction; readonly signal: AbortSignal };

/** Both without the proxy of the environment, and without connections that are kept. */
function sendRequest(url: URL, connection: Connection): ClientRequest {
  const options = { ...connection, headers };
  if (url.protocol === "http:") {
    return requestHttp(url, { ...options, agent: new RequestFilteringHttpAgent() });
  }
  const agent = new RequestFilteringHttpsAgent();
  return requestHttps(url, { ...options, agent, rejectUnauthorized: true });
}

/** The connection ends with the headers: nothing is read of the body. */
function requestHeaders(url: URL, connection: Connection): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = sendRequest(url, connection);
    let bytesRead = 0;
    const countBytes = (chunk: Buffer) => {
      bytesRead += chunk.length;
      if (bytesRead > maxBytesRead) request.destroy(new Error("no answer among all that was sent"));
    };
    request.on("socket", (socket) => socket.on("data", countBytes));
    request.on("response", (response) => {
      resolve(response);
      request.destroy();
    });
    request.on("error", reject);
    request.on("close", () => reject(new Error("no answer")));
    connection.signal.addEventListener("abort", reject, { once: true });
    request.end();
  });
}

const redirects: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

async function followLink(link: string, connection: Connection): Promise<LinkAnswer> {
  let url = requestAddressOf(link);
  for (let hop = 0; url !== null && hop <= maxRedirects; hop += 1) {
    const { statusCode = 0, headers } = await requestHeaders(url, connection);
    if (statusCode >= 200 && statusCode < 300) return "ok";
    const isRedirect = redirects.has(statusCode) && headers.location !== undefined;
    url = isRedirect ? requestAddressOf(headers.location ?? "", url) : null;
  }
  return "failed";
}

/** Asks a page on the public web for its status; `signal` ends it early, as a failure. */
export async function requestLink(link: string, signal: AbortSignal): Promise<LinkAnswer> {
  const { lookup, cancel } = createPublicLookup();
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, maxRequestTime);
  signal.addEventListener("abort", end);
  try {
    return await followLink(link, { lookup, signal: ending.signal });
  } catch {
    return "failed";
  } finally {
    signal.removeEventListener("abort", end);
    clearTimeout(timer);
    cancel();
    end();
  }
}
