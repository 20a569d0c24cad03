import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { peerAddressHeader, requestIdHeader } from "../auth/internal-headers";

type RequestStartMessage = { readonly request: IncomingMessage; readonly socket: Socket };

/**
 * Sets the address of the connection and a request id. Next keeps an X-Forwarded-For that a client sent, and does not
 * expose the connection.
 */
export function setPeerHeaders(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as RequestStartMessage;
    request.headers[peerAddressHeader] = socket.remoteAddress ?? "unknown";
    request.headers[requestIdHeader] = randomUUID();
  });
}
