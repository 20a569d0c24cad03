import type { Page } from "@playwright/test";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { pageRoutes } from "../../support/browser/routes";

type WindowWithViolations = typeof globalThis & { violations?: string[] };

async function recordViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = globalThis as WindowWithViolations;
    watched.violations = [];
    addEventListener("securitypolicyviolation", (event) => {
      watched.violations?.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** Expects that the page's script runs: it adds the query to the link of the other language. */
async function expectHydrated(page: Page, place: string): Promise<void> {
  const other = page.locator('a[hreflang]:not([aria-current="true"])').first();
  await expect(async () => {
    const address = await other.evaluate((link: HTMLAnchorElement) => {
      addEventListener("click", (event) => event.preventDefault(), { once: true });
      link.click();
      return link.href;
    });
    expect(address, `${place} does not come alive`).toContain("alive=1");
  }).toPass();
}

async function visitAllPages(page: Page, locale: string): Promise<void> {
  for (const address of pageRoutes()) {
    const place = `/${locale}/${address}`.replace(/\/$/, "");
    await page.goto(`${place}?alive=1`);
    if (!page.url().includes("alive=1")) continue;
    await expectHydrated(page, place);
    const violations = await page.evaluate(() => (globalThis as WindowWithViolations).violations);
    expect(violations, `${place} tries what its policy forbids`).toEqual([]);
  }
}

test.describe("every page keeps to its policy and comes alive", () => {
  // One page is a 404, which the browser reports.
  test.use({ expectedErrors: /404 \(Not Found\)/ });

  for (const locale of journeyLocales("en")) {
    test(`for a stranger (${locale})`, { tag: "@long-form" }, async ({ page }) => {
      await recordViolations(page);
      await visitAllPages(page, locale);
    });

    test(`for a learner (${locale})`, { tag: "@long-form" }, async ({ page }) => {
      await recordViolations(page);
      await signUpByRequest(page, locale);
      await visitAllPages(page, locale);
    });
  }
});

test("a policy is broken by what it forbids, and the page notes it", async ({ browser, app }) => {
  const page = await browser.newPage({ baseURL: app.url });
  await recordViolations(page);
  await page.goto("/id");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      "beforeend",
      '<p style="color: red"></p><img src="data:," alt="" onerror="globalThis.isBroken = true">',
    );
  });
  const directives = () =>
    page.evaluate(() => [
      ...new Set(
        (globalThis as WindowWithViolations).violations?.map((each) => each.split(":")[0]),
      ),
    ]);
  await expect.poll(directives).toEqual(["style-src-attr", "script-src-attr"]);
  expect(await page.evaluate(() => "isBroken" in globalThis)).toBe(false);
  await page.close();
});

test("every answer has a nonce of its own", async ({ request }) => {
  const nonces = new Set<string>();
  for (let visit = 0; visit < 20; visit += 1) {
    const answer = await request.get("/id/sign-in");
    const policy = answer.headers()["content-security-policy"] ?? "";
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(Buffer.from(nonce, "base64").length).toBeGreaterThanOrEqual(16);
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(20);
});

test("the theme can be chosen, and signing out clears the browser's storage", async ({ page }) => {
  const { common, settings } = messagesIn("id");
  await signUpByRequest(page, "id");
  await page.goto("/id/path");
  await page.getByRole("button", { name: common.theme.dark }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.evaluate(() => localStorage.setItem("left", "behind"));
  await page.goto("/id/settings");
  const goodbye = page.waitForResponse("**/api/auth/signout");
  await page.getByRole("main").getByRole("button", { name: settings.signOut }).click();
  expect(await (await goodbye).headerValue("Clear-Site-Data")).toBe('"cache", "storage"');
  await expect(page).toHaveURL("/id");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect((await page.context().cookies()).map(({ name }) => name).sort()).toEqual([
    "NEXT_LOCALE",
    "known-device",
    "next-auth.callback-url",
    "next-auth.csrf-token",
    "theme",
  ]);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
