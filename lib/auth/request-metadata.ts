import type { IncomingMessage } from "node:http";
import type { RequestMetadata } from "../domain/audit";
import { env } from "../env";
import { peerAddressHeader, requestIdHeader } from "./internal-headers";
import { canonicalAddress } from "./ip-address";

const maxDeviceLength = 300;

/**
 * Each trusted proxy appends its peer to X-Forwarded-For, so only the last `proxies` entries are true. Without a proxy
 * only the connection's address is. What is no address counts as the connection.
 */
export function requestMetadataOf(sent: Headers, proxies = env.TRUSTED_PROXIES): RequestMetadata {
  const forwarded = (sent.get("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
  const peer = canonicalAddress(sent.get(peerAddressHeader) ?? "") ?? "unknown";
  const visitor = proxies === 0 ? null : canonicalAddress(forwarded.at(-proxies) ?? "");
  return {
    address: visitor ?? peer,
    device: (sent.get("user-agent") ?? "").slice(0, maxDeviceLength),
    requestId: sent.get(requestIdHeader) ?? "none",
  };
}

export function requestMetadataOfMessage({ headers: sent }: IncomingMessage): RequestMetadata {
  return requestMetadataOf(
    new Headers(
      Object.entries(sent).map(([name, value]): [string, string] => [name, String(value)]),
    ),
  );
}
