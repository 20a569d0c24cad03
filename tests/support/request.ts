import { peerHeader, requestIdHeader } from "@/lib/auth/request-headers";

const headers = new Map([
  [requestIdHeader, "a request of a test"],
  ["host", "localhost:3000"],
]);
const jar = new Map<string, string>();

/** The request that the tests of a file pretend to be in: where it comes from, and what its browser keeps. */
export const request = {
  from: (address: string) => headers.set(peerHeader, address),
  send: (name: string, value: string) => headers.set(name, value),
  forget: () => jar.clear(),
  cookies: jar,
};

/** Stands in for next/headers, which answers only within a request that Next serves. */
export const nextHeaders = {
  headers: async () => new Headers([...headers]),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    has: (name: string) => jar.has(name),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
};
