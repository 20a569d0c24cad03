import type { APIResponse, BrowserContext, Page } from "@playwright/test";
import { portfolioFormats } from "@/lib/domain/portfolio";
import {
  expect,
  messagesIn,
  newTestUser,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { observatoryScore } from "../../support/browser/page-checks/observatory";
import { type AppServer, freePort, startServer } from "../../support/server/app-server";
import { newEmptyDatabase } from "../../support/server/engine-under-test";
import { startTlsProxy, type TlsProxy } from "../../support/server/tls-proxy";

test.use({ ignoreHTTPSErrors: true });

let tlsProxy: TlsProxy;
let app: AppServer;
let removeDatabase: () => void;

test.beforeAll(async () => {
  tlsProxy = await startTlsProxy(await freePort());
  const database = await newEmptyDatabase();
  removeDatabase = () => database.remove();
  app = await startServer(database.url, { NEXTAUTH_URL: tlsProxy.url });
  tlsProxy.forwardTo(Number(new URL(app.url).port));
});

test.afterAll(async () => {
  await tlsProxy.stop();
  await app.stop();
  removeDatabase();
});

/** One address for each kind of answer. */
const places = [
  ...[
    "/",
    "/id",
    "/en/guide",
    "/en/path/foundations/cnn",
    "/id/sign-in",
    "/id/dashboard",
    "/id/settings",
    "/id/no/such/page",
  ],
  ...["/api/health", "/api/progress", "/api/portfolio/pdf", "/api/portfolio/html", "/api/nothing"],
  ...["/api/auth/session", "/api/auth/csrf", "/api/auth/providers", "/favicon.ico", "/nothing.php"],
];

async function expectSecurityHeaders(answer: APIResponse, place: string): Promise<void> {
  const headers = answer.headers();
  expect(headers, place).toMatchObject({
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
  });
  expect(headers["content-security-policy"], place).toMatch(
    /^default-src 'none';.*frame-ancestors 'none'/,
  );
  expect(headers, place).not.toHaveProperty("x-powered-by");
  expect(headers, place).not.toHaveProperty("access-control-allow-origin");
}

function expectSecureCookies(cookies: Awaited<ReturnType<BrowserContext["cookies"]>>): void {
  for (const { name, ...cookie } of cookies) {
    expect(name).toMatch(/^__Host-/);
    expect(cookie, name).toMatchObject({
      secure: true,
      httpOnly: true,
      sameSite: "Lax",
      path: "/",
      domain: "localhost",
    });
  }
}

async function scriptsOf(page: Page): Promise<string[]> {
  const scripts = page.locator("script[src]");
  return scripts.evaluateAll((all) => all.map((each) => each.getAttribute("src") ?? ""));
}

test("every answer over TLS carries its headers, for strangers and learners", async ({ page }) => {
  const visitAll = async () => {
    for (const place of places) {
      const answer = await page.request.get(`${tlsProxy.url}${place}`, { maxRedirects: 0 });
      await expectSecurityHeaders(answer, place);
    }
  };
  await visitAll();
  await signUpByRequest(page, "id", newTestUser(), tlsProxy.url);
  await visitAll();
});

test("nothing a learner is shown is kept on the way, and files are only for saving", async ({
  page,
}) => {
  await signUpByRequest(page, "en", newTestUser(), tlsProxy.url);
  for (const place of ["/en/dashboard", "/en/path/foundations", "/en/settings", "/api/progress"]) {
    const { "cache-control": kept } = (await page.request.get(`${tlsProxy.url}${place}`)).headers();
    expect(kept, place).toBe("private, no-store");
  }
  for (const format of portfolioFormats) {
    const answer = await page.request.get(`${tlsProxy.url}/api/portfolio/${format}`);
    if (answer.status() === 404) continue;
    expect(answer.headers()["content-disposition"], format).toMatch(/^attachment;/);
    expect(answer.headers()["cache-control"], format).toBe("private, no-store");
  }
});

test("every cookie is for this host alone, sent over TLS alone, and read by no script", async ({
  page,
  context,
}) => {
  const { common } = messagesIn("id");
  const who = await signUpByRequest(page, "id", newTestUser(), tlsProxy.url);
  await page.goto(`${tlsProxy.url}/id`);
  await page.getByRole("button", { name: common.theme.dark }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto(`${tlsProxy.url}/api/auth/csrf`);
  const cookies = await context.cookies();
  expectSecureCookies(cookies);
  expect(cookies.map(({ name }) => name.replace("__Host-", "")).sort()).toEqual([
    "NEXT_LOCALE",
    "known-device",
    "next-auth.callback-url",
    "next-auth.csrf-token",
    "next-auth.session-token",
    "theme",
  ]);

  await page.goto(`${tlsProxy.url}/id/settings`);
  await page.getByRole("button", { name: common.nav.account.replace("{name}", who.name) }).click();
  await page.getByRole("button", { name: common.nav.signOut }).first().click();
  await expect(page).toHaveURL(`${tlsProxy.url}/id`);
  const left = (await context.cookies()).map(({ name }) => name);
  expect(left).not.toContain("__Host-next-auth.session-token");
  expect(left).toEqual(expect.arrayContaining(["__Host-theme", "__Host-NEXT_LOCALE"]));
});

test("the Observatory would give every page at least 130 points", async ({ page, context }) => {
  await signUpByRequest(page, "id", newTestUser(), tlsProxy.url);
  for (const place of ["/id", "/id/sign-in", "/id/guide", "/id/dashboard", "/id/settings"]) {
    const answer = await page.goto(`${tlsProxy.url}${place}`);
    const headers = (await answer?.allHeaders()) ?? {};
    const visit = { headers, cookies: await context.cookies(), scripts: await scriptsOf(page) };
    const { score, parts } = observatoryScore(visit);
    expect(score, `${place}: ${JSON.stringify(parts)}`).toBeGreaterThanOrEqual(130);
  }
});
