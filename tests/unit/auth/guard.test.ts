import { describe, expect, it } from "vitest";

import { isSameOrigin } from "@/lib/auth/guard";

const appOrigin = "https://langkah.example";

type Row = [what: string, headers: Record<string, string>, allowed: boolean];

const requests: Row[] = [
  ["from our own page", { "sec-fetch-site": "same-origin", origin: appOrigin }, true],
  ["from our own page, without an origin", { "sec-fetch-site": "same-origin" }, true],
  ["from another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
  ["from a sister site", { "sec-fetch-site": "same-site", origin: appOrigin }, false],
  ["typed into the address bar", { "sec-fetch-site": "none" }, false],
  ["with an empty or unknown site", { "sec-fetch-site": "", origin: appOrigin }, false],
  ["from an older browser on our page", { origin: appOrigin }, true],
  ["from an older browser elsewhere", { origin: "https://evil.example" }, false],
  ["from a look-alike", { origin: "https://langkah.example.evil.example" }, false],
  ["from our host without TLS", { origin: "http://langkah.example" }, false],
  ["from another port of our host", { origin: "https://langkah.example:8443" }, false],
  ["with a name in front of our host", { origin: "https://evil.example@langkah.example" }, false],
  ["from a sandboxed frame", { origin: "null" }, false],
  ["from a program that says nothing", { "user-agent": "curl/8" }, false],
];

describe("a request that would change something", () => {
  it.each(requests)("%s", (_what, headers, allowed) => {
    expect(isSameOrigin(new Headers(headers), appOrigin)).toBe(allowed);
  });

  it("is not let in by a forged Host while the public address is known", () => {
    const headers = new Headers({ origin: "https://evil.example", host: "evil.example" });
    expect(isSameOrigin(headers, appOrigin)).toBe(false);
  });

  it.each([
    ["http://localhost:3000", "localhost:3000", true],
    ["http://localhost:3001", "localhost:3000", false],
    ["http://192.168.1.20:3000", "192.168.1.20:3000", true],
    ["null", "null", false],
    ["", "", false],
  ])("from %s to host %s, with no public address set: %s", (origin, host, allowed) => {
    expect(isSameOrigin(new Headers({ origin, host }), undefined)).toBe(allowed);
  });

  it("to nowhere is refused", () => {
    expect(isSameOrigin(new Headers({ origin: "http://localhost:3000" }), undefined)).toBe(false);
    expect(isSameOrigin(new Headers(), undefined)).toBe(false);
  });
});
