import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requestLink } from "@/lib/link-checks/request";
import {
  answering,
  redirectTo,
  SimulatedInternet,
  statusAnswer,
} from "../../support/server/simulated-internet";
import { hostileAddresses, hostileNames } from "./hostile-addresses";

let internet: SimulatedInternet;
const never = new AbortController().signal;
const ask = (link: string) => requestLink(link, never);
const publicAddress = "93.184.216.1";

beforeEach(async () => {
  internet = await SimulatedInternet.start();
  for (const [name, addresses] of Object.entries(hostileNames)) internet.names.set(name, addresses);
});
afterEach(() => internet.stop());

/** Has public.example answer so, and returns what it was asked. */
async function publicHost(answer: string): Promise<string[]> {
  const requests: string[] = [];
  await internet.host("public.example", publicAddress, answering(answer, requests));
  return requests;
}

describe("a link check", () => {
  it.each([200, 204, 206, 299])("takes %i for an answer", async (status) => {
    await publicHost(statusAnswer(status));
    expect(await ask("http://public.example/page?a=b#part")).toBe("ok");
  });

  it.each([300, 304, 400, 401, 403, 404, 410, 418, 429, 500, 503, 999])(
    "takes %i for a failure",
    async (status) => {
      await publicHost(statusAnswer(status));
      expect(await ask("http://public.example/")).toBe("failed");
    },
  );

  it.each(["http://nowhere.example/", "http://93.184.216.99/"])(
    "takes %s, where no server is, for a failure",
    async (link) => {
      expect(await ask(link)).toBe("failed");
      expect(internet.privateHits).toBe(0);
    },
  );

  it("sends a GET with its own name and nothing of the learner, the server or an earlier answer", async () => {
    const requests = await publicHost(
      redirectTo("/next", 301).replace("Location", "Set-Cookie: a=b; Path=/\r\nLocation"),
    );
    expect(await ask("http://public.example/page?a=b#part")).toBe("failed");
    expect(requests).toHaveLength(6);
    expect(requests[1]?.split("\r\n").sort()).toEqual([
      "",
      "",
      "Accept-Encoding: identity",
      "Accept: */*",
      "Connection: close",
      "GET /next HTTP/1.1",
      "Host: public.example",
      expect.stringMatching(/^User-Agent: Langkah-link-check\/1 \(/),
    ]);
  });

  it("reaches an IPv6 host", async () => {
    await internet.host("six.example", "2606:2800:220::1", answering(statusAnswer(200)));
    expect(await ask("http://six.example/")).toBe("ok");
    expect(await ask("http://[2606:2800:220::1]/")).toBe("ok");
  });

  it.each([
    [5, "ok"],
    [6, "failed"],
  ])("over %i redirects is %s", async (redirects, answer) => {
    let asked = 0;
    await internet.host("public.example", publicAddress, (socket) =>
      socket.on("data", () => {
        asked += 1;
        socket.end(asked > redirects ? statusAnswer(200) : redirectTo(`/${asked}`));
      }),
    );
    expect(await ask("http://public.example/")).toBe(answer);
  });

  it("ignores the proxy of the environment", async () => {
    await publicHost(statusAnswer(200));
    const proxy = `http://127.0.0.1:${(internet.privateHost.address() as { port: number }).port}`;
    const names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"];
    for (const name of names) process.env[name] = proxy;
    process.env.NODE_USE_ENV_PROXY = "1";
    expect(await ask("http://public.example/")).toBe("ok");
    expect(internet.privateHits).toBe(0);
    for (const name of [...names, "NODE_USE_ENV_PROXY"]) delete process.env[name];
  });
});

describe("no link reaches a private host", () => {
  it.each(hostileAddresses)("%j", async (link) => {
    await publicHost(statusAnswer(200));
    expect(await ask(link)).toBe("failed");
    expect(internet.connections).toEqual([]);
    expect(internet.privateHits).toBe(0);
  });

  it.each(hostileAddresses.filter((link) => URL.canParse(link)))(
    "by a redirect to %j",
    async (link) => {
      await publicHost(redirectTo(encodeURI(decodeURI(link))));
      expect(await ask("http://public.example/")).toBe("failed");
      expect(new Set(internet.connections)).toEqual(new Set([`${publicAddress}:80`]));
      expect(internet.privateHits).toBe(0);
    },
  );

  it.each([301, 302, 303, 307, 308])("by a redirect of %i", async (status) => {
    await publicHost(redirectTo("http://169.254.169.254/latest/meta-data/", status));
    expect(await ask("http://public.example/")).toBe("failed");
    expect(internet.privateHits).toBe(0);
  });

  it("by a name that leads elsewhere at the second request", async () => {
    await internet.host("other.example", publicAddress, (socket) =>
      socket.on("data", () => socket.end(redirectTo("http://rebinding.example/"))),
    );
    expect(await ask("http://rebinding.example/")).toBe("failed");
    expect(internet.connections).toEqual([`${publicAddress}:80`]);
    expect(internet.privateHits).toBe(0);
  });

  it("and the private host would have answered", async () => {
    internet.names.set("loopback.example", [publicAddress]);
    await internet.host("public.example", publicAddress, answering(statusAnswer(200)));
    expect(await ask("http://loopback.example/")).toBe("ok");
  });
});
