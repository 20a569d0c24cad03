import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { requestLink } from "@/lib/link-checks/request";
import { answering, redirectTo, SimulatedInternet } from "../../support/server/simulated-internet";

// The first guard is off, so that the one at the connection alone is left.
vi.mock("@/lib/link-checks/public-address", () => ({ isPublicAddress: () => true }));

let internet: SimulatedInternet;
beforeEach(async () => {
  internet = await SimulatedInternet.start();
});
afterEach(() => internet.stop());

it.each(["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00:ec2::254"])(
  "without the guard of addresses, the connection still refuses %s",
  async (address) => {
    const host = address.includes(":") ? `[${address}]` : address;
    internet.names.set("private.example", [address]);
    internet.names.set("rebinding.example", [["93.184.216.1"], [address]]);
    const back = redirectTo("http://rebinding.example/");
    await internet.host("public.example", "93.184.216.1", answering(back));
    const targets = [host, "private.example", "rebinding.example"].map((each) => `http://${each}/`);
    for (const link of targets) {
      expect(await requestLink(link, new AbortController().signal)).toBe("failed");
      await internet.host("public.example", "93.184.216.1", answering(redirectTo(link)));
      const redirected = requestLink("http://public.example/", new AbortController().signal);
      expect(await redirected).toBe("failed");
    }
    expect(new Set(internet.connections)).toEqual(new Set(["93.184.216.1:80"]));
    expect(internet.privateHits).toBe(0);
  },
);
