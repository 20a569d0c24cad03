import { describe, expect, it } from "vitest";
import { peerAddressHeader, requestIdHeader } from "@/lib/auth/internal-headers";

import { requestMetadataOf } from "@/lib/auth/request-metadata";

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

  it("is the connection where the proxy wrote no address", () => {
    for (const forwarded of ["unknown", "_hidden", "y".repeat(9000), "1.2.3", "010.1.1.1", ""])
      expect(requestMetadataOf(sent({ "x-forwarded-for": forwarded }), 1).address).toBe(
        "203.0.113.9",
      );
  });

  it("never takes more room than a row has", () => {
    const forwarded = `ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe%${"z".repeat(9000)}`;
    const { device, address } = requestMetadataOf(
      sent({ "user-agent": "x".repeat(9000), "x-forwarded-for": forwarded }),
      1,
    );
    expect([device.length, address.length]).toEqual([300, 39]);
  });

  it.each([
    ["198.51.100.1", ["198.51.100.1:5678", "::ffff:198.51.100.1", "[::ffff:198.51.100.1]:443"]],
    ["198.51.100.1", ["::FFFF:c633:6401", " 198.51.100.1 ", "0:0:0:0:0:ffff:198.51.100.1"]],
    ["2001:db8::1", ["[2001:db8::1]", "[2001:db8::1]:443", "2001:DB8::1", "2001:db8::1%eth0"]],
    ["2001:db8::1", ["2001:0db8:0000:0000:0000:0000:0000:0001", "[2001:DB8:0::0:1%25en0]:1"]],
  ])("is %s however a proxy writes it", (address, spellings) => {
    for (const spelling of spellings) {
      expect(requestMetadataOf(sent({ "x-forwarded-for": spelling }), 1).address).toBe(address);
      expect(requestMetadataOf(new Headers({ [peerAddressHeader]: spelling }), 0).address).toBe(
        address,
      );
    }
  });
});

describe("the network of a limit", () => {
  it("is an IPv4 address, and the first half of an IPv6 address", async () => {
    const { networkOf } = await import("@/lib/auth/ip-address");
    const spellings = ["2001:db8::1", "2001:DB8:0:0:ffff::2", "[2001:db8::3]:443", "2001:db8::%e"];
    expect(spellings.map(networkOf)).toEqual(spellings.map(() => "2001:db8:0:0"));
    expect(networkOf("2001:db8:0:1::1")).toBe("2001:db8:0:1");
    expect(["::ffff:1.2.3.4", "1.2.3.4:80", "1.2.3.4"].map(networkOf)).toEqual([
      ...["1.2.3.4", "1.2.3.4", "1.2.3.4"],
    ]);
    expect(networkOf("unknown")).toBe("unknown");
  });
});
