import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { payloadRequestHeader } from "../domain/payload-request";

type RequestStartMessage = { readonly request: IncomingMessage };

/** A navigation within the app, or an action called by script. */
export function isPayloadRequest(headers: IncomingHttpHeaders): boolean {
  return headers.rsc !== undefined || headers["next-action"] !== undefined;
}

/** Marks the requests whose answer has no HTML: Next hides from pages by which headers it knows them. */
export function markPayloadRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { headers } = (message as RequestStartMessage).request;
    if (isPayloadRequest(headers)) headers[payloadRequestHeader] = "1";
    else delete headers[payloadRequestHeader];
  });
}
