import { describe, expect, it } from "vitest";

import { relyingPartyOf } from "@/lib/auth/passkey/relying-party";

const party = (host: string | undefined, publicUrl: string | undefined) =>
  relyingPartyOf(new Headers(host === undefined ? {} : { host }), publicUrl);

describe("for whom passkeys are made", () => {
  it("is the public address, whatever host a request names", () => {
    expect(party("evil.example", "https://langkah.example/")).toEqual({
      id: "langkah.example",
      origins: ["https://langkah.example"],
    });
    expect(party("x", "https://langkah.example:8443").origins).toEqual([
      "https://langkah.example:8443",
    ]);
  });

  it("is the host of the visit where no public address is set, with its scheme open", () => {
    expect(party("localhost:3000", undefined)).toEqual({
      id: "localhost",
      origins: ["https://localhost:3000", "http://localhost:3000"],
    });
  });

  it.each([undefined, "", "not a host", "a/b@c d"])("is empty without a host: %s", (host) => {
    expect(party(host, undefined)).toEqual({ id: "", origins: [] });
  });
});
