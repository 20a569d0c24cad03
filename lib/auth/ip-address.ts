import ipaddr from "ipaddr.js";

/** `[2001:db8::1]:443` and `192.0.2.1:443`: some proxies write brackets and the port. */
const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/;
const ipv4WithPort = /^([^:]+):\d{1,5}$/;

function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const [, bare = text] = bracketed.exec(text) ?? ipv4WithPort.exec(text) ?? [];
  // The library also takes other notations of IPv4, such as octal numbers.
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare);
  if (!ipaddr.IPv6.isValid(bare)) return null;
  const address = ipaddr.IPv6.parse(bare);
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  // Without its zone, which names a network interface of a proxy.
  return new ipaddr.IPv6(address.parts);
}

/** One text for each address, however it was written (RFC 5952); null for anything else. */
export function canonicalAddress(text: string): string | null {
  const address = parseAddress(text);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : (address?.toString() ?? null);
}

/** Addresses of one IPv6 /64 count as one, because a household has a whole /64. */
export function networkOf(text: string): string {
  const address = parseAddress(text);
  if (!(address instanceof ipaddr.IPv6)) return address?.toString() ?? text;
  return address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(":");
}
