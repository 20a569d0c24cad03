import { networkInterfaces } from "node:os";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { isPublicAddress } from "@/lib/link-checks/public-address";

vi.mock("node:os", () => ({ networkInterfaces: vi.fn(() => ({})) }));

it.each(["8.8.8.8", "1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

it.each([
  ...["127.0.0.1", "127.255.255.254", "10.255.255.255", "172.31.255.255", "192.168.0.1"],
  ...["0.0.0.0", "0.1.2.3", "100.64.0.1", "100.127.255.255", "169.254.169.254", "168.63.129.16"],
  ...["192.0.0.192", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"],
  ...["224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
  ...["::", "::1", "::7f00:1", "::a00:1", "::ffff:8.8.8.8", "::ffff:7f00:1", "::ffff:0:7f00:1"],
  ...["64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "100:0:0:1::1", "2001::1", "2001:db8::1"],
  ...["2002:7f00:1::", "3fff::1", "4000::1", "5f00::1", "fc00::1", "fd00::1", "fe80::1"],
  ...["fe80::1%eth0", "2606:4700::1%eth0", "fec0::1", "ff02::1"],
  ...["", "localhost", "8.8.8.8.example", "8.8.8.8/0", "8.8.8.8:80", "[2606:4700::1111]"],
])("%j is not public", (address) => expect(isPublicAddress(address)).toBe(false));

it("no IPv4 address is public in an IPv6 form that leads to it", () => {
  const part = fc.integer({ min: 0, max: 255 });
  const forms = ["::", "::ffff:", "::ffff:0:", "64:ff9b::", "2002:", "2001:0:"];
  fc.assert(
    fc.property(fc.tuple(part, part, part, part), fc.constantFrom(...forms), (parts, form) => {
      const [high, low] = [0, 2].map((at) =>
        (((parts[at] ?? 0) << 8) | (parts[at + 1] ?? 0)).toString(16),
      );
      const address = form.startsWith("2") ? `${form}${high}:${low}::` : `${form}${high}:${low}`;
      expect(isPublicAddress(address)).toBe(false);
    }),
  );
});

it("the networks of this machine are not public, also where their addresses are", () => {
  const network = (cidr: string) => ({ cidr }) as never;
  vi.mocked(networkInterfaces).mockReturnValue({
    eth0: [network("8.8.4.4/24"), network("2606:4700::5/64")],
    tun0: [network("9.9.9.9/32"), { cidr: null } as never],
    gone: undefined,
  });
  const own = ["8.8.4.4", "8.8.4.200", "2606:4700::5", "2606:4700::1234", "9.9.9.9"];
  expect(own.filter(isPublicAddress)).toEqual([]);
  const others = ["8.8.8.8", "9.9.9.10", "2606:4700:1::5"];
  expect(others.filter(isPublicAddress)).toEqual(others);
});
