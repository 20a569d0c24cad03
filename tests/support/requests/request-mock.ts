import { peerAddressHeader, requestIdHeader } from "@/lib/auth/internal-headers";

const initialHeaders = [
  [requestIdHeader, "a request of a test"],
  ["host", "localhost:3000"],
] as const;
const requestHeaders = new Map<string, string>(initialHeaders);
const cookieJar = new Map<string, string>();

/** The simulated request of a test file: its headers and cookies. */
export const testRequest = {
  setPeerAddress: (address: string) => requestHeaders.set(peerAddressHeader, address),
  setHeader: (name: string, value: string) => requestHeaders.set(name, value),
  clearCookies: () => cookieJar.clear(),
  reset: () => {
    cookieJar.clear();
    requestHeaders.clear();
    for (const [name, value] of initialHeaders) requestHeaders.set(name, value);
  },
  cookies: cookieJar,
};

/** Replaces next/headers, which works only within a request that Next serves. */
export const nextHeadersMock = {
  headers: async () => new Headers([...requestHeaders]),
  cookies: async () => ({
    get: (name: string) => (cookieJar.has(name) ? { name, value: cookieJar.get(name) } : undefined),
    has: (name: string) => cookieJar.has(name),
    set: (name: string, value: string) => cookieJar.set(name, value),
    delete: ({ name }: { name: string }) => cookieJar.delete(name),
  }),
};
