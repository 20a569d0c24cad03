import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { archiveLimits } from "@/lib/domain/archive";
import { itemsOf } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { findReverseProxy, reverseProxies } from "@/scripts/setup/reverse-proxies.mjs";
import { queryRows } from "../support/database/stored-rows";
import { type AppServer, startServer } from "../support/server/app-server";
import { newTemporaryFolder } from "../support/server/engine-under-test";
import { converse, openBrowser, type ProxyAddress } from "../support/server/proxied-browser";
import {
  proxySnippet,
  type ReverseProxyName,
  readmes,
  startReverseProxy,
  startVariables,
} from "../support/server/reverse-proxy";

const [item] = itemsOf(pathOf(defaultPathKey));
const installed = reverseProxies.filter((name) => findReverseProxy(name) !== null);

/** Two ends that read them differently see two requests in one. */
const ambiguousLengths = [
  "Content-Length: 6\r\nTransfer-Encoding: chunked",
  "Content-Length: 6\r\nContent-Length: 60",
  "Content-Length: 6\r\nTransfer-Encoding: xchunked",
  "Content-Length: 6\r\nTransfer-Encoding : chunked",
];

/** The app logs a refusal once an hour for an address, so each proxy has a visitor of its own. */
const visitors = { nginx: "127.0.0.7", caddy: "127.0.0.8" } as const satisfies Record<
  ReverseProxyName,
  string
>;

const publicPorts = [443, 8443] as const;
type PublicPort = (typeof publicPorts)[number];

const originOf = (port: PublicPort) =>
  `${startVariables(readmes[0]).NEXTAUTH_URL}${port === 443 ? "" : `:${port}`}`;

const folder = newTemporaryFolder();

/** The app as the README sets it up, for an address of each port: the proxies take turns in front of it. */
let apps: ReadonlyMap<PublicPort, AppServer>;

beforeAll(async () => {
  const entries = publicPorts.map(async (port) => {
    const env = { ...startVariables(readmes[0]), NEXTAUTH_URL: originOf(port) };
    return [port, await startServer(`file:${join(folder.path, `${port}.db`)}`, env)] as const;
  });
  apps = new Map(await Promise.all(entries));
});

afterAll(async () => {
  for (const app of apps.values()) await app.stop();
  folder.remove();
});

function appOf(port: PublicPort): AppServer {
  const app = apps.get(port);
  if (!app) throw new Error(`There is no app for port ${port}`);
  return app;
}

/** A proxy as the README sets it up, in front of the app for an address of that port. */
async function serveBehind(name: ReverseProxyName, publicPort: PublicPort): Promise<ProxyAddress> {
  const snippet = proxySnippet(readmes[0], name);
  const appPort = Number(new URL(appOf(publicPort).url).port);
  return { ...(await startReverseProxy(name, snippet, appPort)), origin: originOf(publicPort) };
}

const newLearner = () => ({
  name: "Sari",
  email: `sari-${randomUUID()}@contoh.id`,
  password: "teh tawar hangat",
  timeZone: "Asia/Jakarta",
});

function tick(status: string): string {
  return JSON.stringify({ changes: [{ id: randomUUID(), item: item?.key, status }] });
}

it("both READMEs set the proxies up alike", () => {
  const setUps = readmes.map((readme) => [
    startVariables(readme),
    ...reverseProxies.map((name) => proxySnippet(readme, name)),
  ]);
  expect(setUps[0]).toEqual(setUps[1]);
});

it("the app keeps an idle connection longer than the two minutes of Caddy", async () => {
  const { headers } = await fetch(`${appOf(443).url}/api/health`);
  const [, seconds] = /^timeout=(\d+)$/.exec(headers.get("keep-alive") ?? "") ?? [];
  expect(Number(seconds)).toBeGreaterThan(120);
});

describe.each(installed)("behind %s as the README sets it up", (name) => {
  it.each(publicPorts)(
    "a learner signs up, ticks, signs out and in again (port %i)",
    async (port) => {
      const address = await serveBehind(name, port);
      const { origin } = address;
      const browser = openBrowser(address);
      const own = { origin, "sec-fetch-site": "same-origin" };
      const json = { "content-type": "application/json" };
      const fields = newLearner();
      const signedUp = await browser.submit(paths.signUp("en"), "password", fields);
      expect([signedUp.status, signedUp.headers.location]).toEqual([303, paths.path("en")]);
      expect((await browser.send("GET", paths.path("en"))).status).toBe(200);
      // A browser on plain http, or an old one, sends the origin alone.
      for (const headers of [own, { origin }]) {
        const ticked = await browser.send("POST", paths.progress, {
          headers: { ...json, ...headers },
          body: tick("done"),
        });
        expect(ticked.status).toBe(200);
      }

      const { csrfToken } = JSON.parse(
        (await browser.send("GET", "/api/auth/csrf")).body.toString(),
      );
      const signedOut = await browser.send("POST", paths.signOut, {
        headers: { ...own, "content-type": "application/x-www-form-urlencoded" },
        body: `csrfToken=${csrfToken}&json=true`,
      });
      expect(signedOut.status).toBe(200);
      expect((await browser.send("GET", paths.dashboard("en"))).status).toBe(307);
      const signedIn = await browser.submit(paths.signIn("en"), "password", fields);
      expect([signedIn.status, signedIn.headers.location]).toEqual([303, paths.dashboard("en")]);
      const {
        items: [first],
      } = JSON.parse((await browser.send("GET", paths.progress)).body.toString());
      expect(first).toMatchObject({ item: item?.key, status: "done" });
      for (const cookie of browser.receivedCookies())
        expect(cookie).toMatch(/^__(Host|Secure)-.*; Secure/);
    },
  );

  it("foreign pages are refused, and logged with the address of the connection", async () => {
    const address = await serveBehind(name, 8443);
    const foreign = {
      origin: "https://langkah.example.evil.example",
      "sec-fetch-site": "cross-site",
    };
    const forged = {
      ...foreign,
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "evil.example",
    };
    const browser = openBrowser(address, visitors[name]);
    const began = Date.now();
    const form = await browser.submit(paths.signUp("en"), "password", newLearner(), forged);
    const api = await browser.send("POST", paths.progress, {
      headers: { ...forged, "content-type": "application/json" },
      body: tick("done"),
    });
    expect([form.status, api.status]).toEqual([403, 403]);
    process.env.DATABASE_URL = appOf(8443).database;
    const addresses = () =>
      queryRows(`SELECT DISTINCT address FROM "AuditEntry" WHERE at >= ${began}`);
    await expect.poll(addresses, { timeout: 10_000 }).toEqual([{ address: visitors[name] }]);
  });

  it("an archive above the limit of the app reaches it, files come out, and large headers pass", async () => {
    const address = await serveBehind(name, 443);
    const browser = openBrowser(address);
    await browser.submit(paths.signUp("en"), "password", newLearner());
    const headers = { origin: address.origin, "sec-fetch-site": "same-origin" };
    // The app says in words that it is too large; a proxy would answer 413.
    const body = new FormData();
    body.set("file", new File([new Uint8Array(archiveLimits.uploadBytes + 1)], "langkah.zip"));
    const { status, headers: answer } = await browser.send("POST", paths.importFile("en"), {
      headers,
      body,
    });
    const place = String(answer.location).replace(/[?#].*/, "");
    expect([status, place]).toEqual([303, paths.dataSettings("en")]);

    const file = await browser.send("GET", paths.portfolioFile("pdf", "en"), { headers });
    expect([file.status, file.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(file.body.subarray(0, 4).toString()).toBe("%PDF");
    const stranger = openBrowser(address);
    const redirect = await stranger.send("GET", `/${"%C3%A9".repeat(1200)}`);
    expect([redirect.status, String(redirect.headers.location).length > 7200]).toEqual([307, true]);
  });

  it("over HTTP/1.1, slow and waiting requests are answered, and none is smuggled in another", async () => {
    const address = await serveBehind(name, 8443);
    const body = "csrfToken=none&email=sari%40contoh.id&password=none&json=true";
    const post = (more: string) =>
      [
        "POST /api/auth/callback/credentials HTTP/1.1",
        "Host: langkah.example:8443",
        `Origin: ${address.origin}`,
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${body.length}`,
        `${more}\r\n\r\n`,
      ].join("\r\n");
    const get = (more = "") =>
      `GET /api/health HTTP/1.1\r\nHost: langkah.example:8443\r\n${more}\r\n`;
    const answers = await converse(address, [
      { text: get() },
      { text: post("Expect: 100-continue"), after: /alive/ },
      { text: body, after: /HTTP\/1\.1 100 Continue/ },
      { text: post("X-Slow: yes"), after: /100 Continue[\s\S]*HTTP\/1\.1 [24]\d\d/ },
      ...[...body].map((text) => ({ text })),
      { text: get("Connection: close\r\n") },
    ]);
    const statuses = [...answers.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status);
    // Caddy also passes on the app's own 100.
    expect(statuses.filter((status) => status !== "100")).toEqual(["200", "401", "401", "200"]);

    for (const lengths of ambiguousLengths) {
      const smuggled = "GET /api/health/ready HTTP/1.1\r\nHost: langkah.example:8443\r\n\r\n";
      const head = "POST /api/progress HTTP/1.1\r\nHost: langkah.example:8443\r\nConnection: close";
      const text = `${head}\r\n${lengths}\r\n\r\n0\r\n\r\n${smuggled}`;
      const refused = await converse(address, [{ text }]);
      expect(refused.match(/^HTTP\/1\.1 [45]\d\d/gm), lengths).toHaveLength(1);
      expect(refused).not.toContain("ready");
    }
  });
});
