import type { APIRequestContext } from "@playwright/test";
import { expect, signUpByRequest, test } from "../../support/browser/fixtures";
import { pageRoutes, writeRoutes } from "../../support/browser/routes";
import { isFullRun } from "../../support/full-run";
import { openRedirectPayloads } from "../../support/unit/open-redirect-payloads";

/** Headers of requests from other origins; `ours` is the app's own. */
const crossSiteHeaders = (ours: string): Record<string, string>[] => [
  {},
  { Origin: "https://evil.example" },
  { Origin: "null" },
  { Origin: "" },
  { Origin: ours.replace("http:", "https:").replace(/\d+$/, "1") },
  { Origin: `${ours}.evil.example` },
  { Origin: ours.replace("http://", "http://evil.example@") },
  { Referer: `${ours}/id/settings` },
  { "Sec-Fetch-Site": "cross-site", Origin: ours },
  { "Sec-Fetch-Site": "same-site", Origin: ours },
  { "Sec-Fetch-Site": "none", Origin: ours },
  { "Sec-Fetch-Site": "cross-site", "X-Forwarded-Host": "evil.example", Origin: "null" },
];

const formBody = { name: "Mallory", language: "en", timeZone: "UTC", callbackUrl: "/id" };

async function profileOf(request: APIRequestContext): Promise<string> {
  const answer = await request.get("/id/settings", { maxRedirects: 0 });
  expect(answer.status()).toBe(200);
  const [, name] = /name="name"[^>]*value="([^"]*)"/.exec(await answer.text()) ?? [];
  const { items } = (await (await request.get("/api/progress")).json()) as { items: object[] };
  return JSON.stringify([name, items]);
}

test("no route of the API takes anything in from elsewhere", async ({ page, app }) => {
  await signUpByRequest(page, "id");
  const before = await profileOf(page.request);
  const routes = writeRoutes();
  expect(routes).toEqual(
    expect.arrayContaining([
      { method: "POST", address: "/api/progress" },
      { method: "POST", address: "/api/auth/signout" },
      { method: "PUT", address: "/api/notes/cnn" },
    ]),
  );
  const signIn = { method: "POST", address: "/api/auth/callback/credentials" };
  for (const { method, address } of [...routes, signIn]) {
    // Mail programs call it from anywhere, and its token alone decides (RFC 8058).
    if (address === "/api/reminders/unsubscribe") continue;
    for (const headers of crossSiteHeaders(app.url)) {
      const sent = address.startsWith("/api/auth/") ? { form: formBody } : { data: {} };
      const answer = await page.request.fetch(address, {
        method,
        ...sent,
        headers,
        maxRedirects: 0,
      });
      expect(answer.status(), `${method} ${address} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  expect(await profileOf(page.request)).toBe(before);
});

test("no page takes a form in from elsewhere, of another kind, or too large", async ({
  page,
  app,
}) => {
  await signUpByRequest(page, "id");
  const before = await profileOf(page.request);
  for (const [at, address] of pageRoutes().entries()) {
    const place = `/id/${address}`;
    // The short form sends each page a quarter of them.
    const all = crossSiteHeaders(app.url);
    for (const headers of all.filter((_, index) => isFullRun || index % 4 === at % 4)) {
      const answer = await page.request.post(place, { multipart: formBody, headers });
      expect(answer.status(), `${place} ${JSON.stringify(headers)}`).toBe(403);
    }
    const headers = { Origin: app.url };
    const json = await page.request.post(place, { data: formBody, headers });
    expect(json.status(), place).toBe(415);
    const large = { ...formBody, name: "a".repeat(600_000) };
    const tooLarge = await page.request.post(place, { multipart: large, headers });
    expect(tooLarge.status(), place).toBe(413);
    expect((await page.request.put(place, { data: {}, headers })).status(), place).toBe(405);
  }
  expect(await profileOf(page.request)).toBe(before);
});

test("no GET request changes anything", async ({ page }) => {
  await signUpByRequest(page, "id");
  const before = await profileOf(page.request);
  const addresses = writeRoutes().map(({ address }) => address);
  for (const address of [...addresses, "/api/auth/signin", "/api/auth/signout"]) {
    await page.request.get(address, { maxRedirects: 0 });
  }
  expect(await profileOf(page.request)).toBe(before);
});

test("no address that is handed in leads away from the product", async ({ page, app }) => {
  await signUpByRequest(page, "id");
  const headers = { Origin: app.url };
  for (const address of openRedirectPayloads) {
    const callbackUrl = encodeURIComponent(address);
    const answers = await Promise.all([
      page.request.get(`/id/sign-in?next=${callbackUrl}&callbackUrl=${callbackUrl}`, {
        maxRedirects: 0,
      }),
      page.request.get(`/api/auth/signin?callbackUrl=${callbackUrl}`, { maxRedirects: 0 }),
      page.request.get(`/api/auth/signout?callbackUrl=${callbackUrl}`, { maxRedirects: 0 }),
      page.request.get(`/api/auth/error?callbackUrl=${callbackUrl}`, { maxRedirects: 0 }),
      page.request.post("/api/auth/signin/unknown", {
        form: { callbackUrl: address },
        headers,
        maxRedirects: 0,
      }),
    ]);
    for (const answer of answers) {
      const location = answer.headers().location ?? "/";
      expect(new URL(location, app.url).origin, `${answer.url()}: ${address}`).toBe(app.url);
    }
  }
});

test("signing out redirects to the home page only", async ({ playwright, app }) => {
  const request = await playwright.request.newContext({ baseURL: app.url });
  for (const callbackUrl of openRedirectPayloads) {
    const answer = await request.post("/api/auth/signout", {
      form: { callbackUrl },
      headers: { Origin: app.url },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(302);
    expect(answer.headers().location, callbackUrl).toBe(`${app.url}/`);
  }
  await request.dispose();
});
