import ipaddr from "ipaddr.js";
import { isPublicAddress } from "./public-address";

/** Names of a machine or its own network (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
const privateName = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home\.arpa|onion)$/;

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  const name = host.replace(/\.$/, "");
  return name.includes(".") && !privateName.test(name);
}

/** The address that a link, or a redirect from `base`, leads to; null for one that must not be requested. */
export function requestAddressOf(link: string, base?: URL): URL | null {
  if (!URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  const hasUser = url.username !== "" || url.password !== "";
  const isUsualPort = url.port === "";
  return isWeb && !hasUser && isUsualPort && isPublicHost(url.hostname) ? url : null;
}
