import { describe, expect, it, vi } from "vitest";
import { peerAddressHeader, requestIdHeader } from "@/lib/auth/internal-headers";

// The environment is read while the module loads.
vi.stubEnv("NEXTAUTH_SECRET", "a secret that only the tests know");
const { requestMetadataOf } = await import("@/lib/auth/request-metadata");

const sent = (headers: Record<string, string>) =>
  new Headers({ [peerAddressHeader]: "203.0.113.9", [requestIdHeader]: "r", ...headers });

describe("where a request came from", () => {
  it("is the other end of the connection, whatever the request says, where no proxy is ours", () => {
    const headers = sent({ "x-forwarded-for": "198.51.100.1" });
    expect(requestMetadataOf(headers, 0).address).toBe("203.0.113.9");
  });

  it("is what the last proxy of ours saw, not what was made up before it", () => {
    const headers = sent({ "x-forwarded-for": "10.9.9.9, 198.51.100.1" });
    expect(requestMetadataOf(headers, 1).address).toBe("198.51.100.1");
    expect(requestMetadataOf(headers, 2).address).toBe("10.9.9.9");
  });

  it("is the connection where fewer proxies speak than are ours", () => {
    expect(requestMetadataOf(sent({ "x-forwarded-for": "198.51.100.1" }), 2).address).toBe(
      "203.0.113.9",
    );
    expect(requestMetadataOf(sent({}), 1).address).toBe("203.0.113.9");
    expect(requestMetadataOf(new Headers(), 0)).toEqual({
      address: "unknown",
      device: "",
      requestId: "none",
    });
  });

  it("never takes more room than a row has", () => {
    const { device, address } = requestMetadataOf(
      sent({ "user-agent": "x".repeat(9000), "x-forwarded-for": "y".repeat(9000) }),
      1,
    );
    expect([device.length, address.length]).toEqual([300, 45]);
  });
});
