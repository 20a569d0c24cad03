import { Resolver } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address";

/** How many addresses of each family are tried. */
const maxAddresses = 2;

/** In ms, and how often. */
const resolverLimits = { timeout: 3000, tries: 2 };

async function publicAddressesOf(resolver: Resolver, hostname: string) {
  const [ipv4, ipv6] = await Promise.allSettled([
    resolver.resolve4(hostname),
    resolver.resolve6(hostname),
  ]);
  const all = [
    { family: 4, found: ipv4.status === "fulfilled" ? ipv4.value : [] },
    { family: 6, found: ipv6.status === "fulfilled" ? ipv6.value : [] },
  ];
  if (!all.every(({ found }) => found.every(isPublicAddress))) {
    throw new Error(`${hostname} has an address that is not public`);
  }
  const addresses = all.flatMap(({ family, found }) =>
    found.slice(0, maxAddresses).map((address) => ({ address, family })),
  );
  const [first] = addresses;
  if (!first) throw new Error(`${hostname} has no address`);
  return { first, addresses };
}

/**
 * Resolves names without a thread of the pool, which a slow name server would take from others, and without the hosts
 * file. What is found is what is connected to: a name cannot change in between.
 */
export function createPublicLookup() {
  const resolver = new Resolver(resolverLimits);
  const lookup: LookupFunction = (hostname, { all }, callback) => {
    publicAddressesOf(resolver, hostname).then(
      ({ first, addresses }) =>
        all ? callback(null, addresses) : callback(null, first.address, first.family),
      (error: NodeJS.ErrnoException) => callback(error, ""),
    );
  };
  return { lookup, cancel: () => resolver.cancel() };
}
