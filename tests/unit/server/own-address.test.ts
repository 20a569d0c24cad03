import { describe, expect, it } from "vitest";

import { ownHostOf } from "@/lib/server/own-address";

const publicUrl = "https://langkah.example:8443";
const [here, there] = ["https://langkah.example:8443", "https://evil.example"];

describe("the host of a request", () => {
  it.each([
    ["a proxy that leaves out the port", { host: "langkah.example", origin: here }],
    ["a proxy that sends its own name", { host: "127.0.0.1:3000", origin: here }],
    ["a browser without Host", { origin: here }],
  ])("is that of NEXTAUTH_URL behind %s", (_what, headers) => {
    expect(ownHostOf(headers, publicUrl)).toBe("langkah.example:8443");
  });

  it("is that of the page where the browser vouches for it", () => {
    const sent = { host: "127.0.0.1:3000", origin: "http://localhost:3000" };
    expect(ownHostOf({ ...sent, "sec-fetch-site": "same-origin" }, publicUrl)).toBe(
      "localhost:3000",
    );
    expect(ownHostOf({ ...sent, "sec-fetch-site": "same-site" }, publicUrl)).toBe(sent.host);
  });

  it.each([
    [{ host: "langkah.example", origin: there }],
    [{ host: "langkah.example", origin: "null" }],
    [{ host: "langkah.example", origin: `${here}/path` }],
    [{ host: "langkah.example" }],
  ])("stays as it is for %j", (headers) => {
    expect(ownHostOf(headers, publicUrl)).toBe("langkah.example");
  });

  it("stays as it is without NEXTAUTH_URL, but for a page that the browser vouches for", () => {
    expect(ownHostOf({ host: "a:1", origin: "http://a:1" })).toBe("a:1");
    expect(ownHostOf({ host: "a:1", origin: "http://b:1" })).toBe("a:1");
    const vouched = { host: "a:1", origin: "http://b:1", "sec-fetch-site": "same-origin" };
    expect(ownHostOf(vouched)).toBe("b:1");
  });
});
