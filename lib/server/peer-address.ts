import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { peerAddressHeader, requestIdHeader } from "../auth/internal-headers";

type RequestStartMessage = { readonly request: IncomingMessage; readonly socket: Socket };

/**
 * Notes with every request who is at the other end of its connection, and a number for the logs. Next keeps an
 * X-Forwarded-For that a visitor made up, and offers the connection itself to nobody.
 */
export function setPeerHeaders(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as RequestStartMessage;
    request.headers[peerAddressHeader] = socket.remoteAddress ?? "unknown";
    request.headers[requestIdHeader] = randomUUID();
  });
}
