import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import {
  expect,
  newTestUser,
  signUpByRequest,
  type TestUser,
  test,
} from "../../support/browser/fixtures";
import { isFullRun } from "../../support/full-run";
import { startServer } from "../../support/server/app-server";
import { newEmptyDatabase } from "../../support/server/engine-under-test";
import { rawGet } from "../../support/server/raw-request";

// Without proxy.ts a page has the default policy, under which it may load nothing.
test.use({ expectedErrors: /Content Security Policy/ });

/** Spellings of an address that a guard may read otherwise than the router does. */
const pathVariantsOf = (place: string): string[] => [
  `/id/${place}`,
  `/id/${place}/`,
  `/id/${place}.rsc`,
  `/id/${place}.json`,
  `/id/${place}.segments/_tree.segment.rsc`,
  `/id/${place}.segments/_full.segment.rsc`,
  `/id/${place}?_rsc=abcde`,
  `/id/${place}?__nextLocale=en&nxtPlocale=id`,
  `/_next/data/build/id/${place}.json`,
  `//id/${place}`,
  `//localhost/id/${place}`,
  `/id//${place}`,
  `/id/${place}//`,
  `/%69d/${place}`,
  `/id/%${place.charCodeAt(0).toString(16)}${place.slice(1)}`,
  `/id%2f${place}`,
  `/id/${place}%2f`,
  `/id/${place}%00`,
  `/id/${place}%20`,
  `/id/${place}%23.png`,
  `/id/${place}.png`,
  `/id/${place};.css`,
  `/id;/${place}`,
  `/./id/${place}`,
  `/id/./${place}`,
  `/id/sign-in/../${place}`,
  `/id/sign-in/%2e%2e/${place}`,
  `/id/sign-in/..%2f${place}`,
  `/id\\${place}`,
  `/id/${place}\\..\\x.png`,
  `/ID/${place}`,
  `/(tracker)/${place}`,
  `/id/(tracker)/${place}`,
  `/[locale]/${place}`,
  `/api/../id/${place}`,
  `/_next/../id/${place}`,
  `/_next/static/../../id/${place}`,
];

/** Headers by which proxies, and Next internally, say which page is meant and what was checked. */
const proxyHeadersOf = (place: string): Record<string, string>[] => [
  {},
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
  { RSC: "1", "Next-Url": "/id/sign-in" },
  { "x-nextjs-data": "1" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-next": "1", "x-middleware-invoke": "1" },
  { "x-middleware-rewrite": `/id/${place}`, "x-rewrite-url": `/id/${place}` },
  { "x-original-url": `/id/${place}`, "x-matched-path": `/id/${place}` },
  { "x-invoke-path": `/id/${place}`, "x-invoke-status": "200" },
  { "x-next-intl-locale": "id", "x-forwarded-host": "evil.example" },
];

const places = ["dashboard", "path/foundations", "history", "portfolio", "settings"];

/** Pages whose heading holds more than their public title. */
const pagesWithPersonalHeading = ["dashboard", "path", "history", "portfolio"];

async function expectNoSecrets(url: string, secrets: readonly string[]): Promise<void> {
  for (const [at, place] of places.entries()) {
    const all = [
      ...pathVariantsOf(place).map((address) => [address, {}] as const),
      ...proxyHeadersOf(place).flatMap((headers) => [
        [`/id/${place}`, headers] as const,
        [`/id/sign-in`, headers] as const,
      ]),
    ];
    // The short form asks for one page in each spelling.
    const asked = all.filter((_, index) => isFullRun || index % places.length === at);
    for (const [address, headers] of asked) {
      const { status, text } = await rawGet(url, address, headers);
      const what = `${address} ${JSON.stringify(headers)}`;
      expect(status, what).toBeLessThan(500);
      for (const secret of secrets) expect(text.includes(secret), `${what}: ${secret}`).toBe(false);
    }
  }
}

/** What the pages of the tracker show to this learner alone. */
async function secretsOf(page: Page, who: TestUser, url: string): Promise<string[]> {
  const secrets = [who.name, who.email, 'data-item="', 'name="batch"'];
  for (const place of pagesWithPersonalHeading) {
    await page.goto(`${url}/id/${place}`);
    secrets.push(await page.getByRole("heading", { level: 1 }).innerText());
  }
  return secrets;
}

test("no spelling of an address shows a page of the tracker without a session", async ({
  page,
  app,
}) => {
  const who = await signUpByRequest(page, "id", newTestUser("Siti Rahasia"));
  await expectNoSecrets(app.url, await secretsOf(page, who, app.url));
});

test("without proxy.ts the pages are still protected, because the loaders check the session", async ({
  page,
}) => {
  const database = await newEmptyDatabase();
  const bare = await startServer(database.url, {
    NODE_OPTIONS: `--require=${resolve("tests/support/server/without-proxy-preload.cjs")}`,
  });
  // Proof that it is gone: nothing redirects to a language.
  expect((await rawGet(bare.url, "/")).status).toBe(404);
  const who = await signUpByRequest(page, "id", newTestUser("Siti Rahasia"), bare.url);
  await expectNoSecrets(bare.url, await secretsOf(page, who, bare.url));
  for (const headers of [{ Origin: "https://evil.example" }, { Origin: "null" }]) {
    const answer = await page.request.post(`${bare.url}/api/auth/signout`, { form: {}, headers });
    expect(answer.status()).toBe(403);
  }
  await bare.stop();
  database.remove();
});
