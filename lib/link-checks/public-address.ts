import { networkInterfaces } from "node:os";
import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.process>;

/** Azure's metadata service has a public address. */
const metadataAddress = "168.63.129.16";

/** The only part of IPv6 that is routed publicly; ipaddr.js takes all that has no other name for it. */
const publicIpv6 = ipaddr.parseCIDR("2000::/3");

/** Networks that this machine is part of reach it, and its neighbours, without passing a firewall. */
function ownNetworks(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.flatMap(({ cidr }) => cidr ?? []);
}

function isInNetwork(address: Address, network: string): boolean {
  const [start, bits] = ipaddr.parseCIDR(network);
  return address.kind() === start.kind() && address.match(start, bits);
}

export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes("%")) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast" || address.toString() === metadataAddress) return false;
  if (address.kind() === "ipv6" && !address.match(publicIpv6)) return false;
  return !ownNetworks().some((network) => isInNetwork(address, network));
}
