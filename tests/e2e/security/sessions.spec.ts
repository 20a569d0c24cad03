import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { connect } from "@/lib/data/engines/connect";
import type { Locale } from "@/lib/domain/locale";
import {
  expect,
  messagesIn,
  newTestUser,
  signUpByRequest,
  type TestUser,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { cookieHeaderOf, reauthenticate, signIn } from "../../support/browser/sign-in";

async function statusWithCookie(
  request: APIRequestContext,
  url: string,
  cookie: string,
): Promise<number> {
  const answer = await request.get(`${url}/api/progress`, { headers: { cookie } });
  const session = await request.get(`${url}/api/auth/session`, { headers: { cookie } });
  expect(Object.keys((await session.json()) as object).length > 0).toBe(answer.status() === 200);
  return answer.status();
}

async function signInOnAnotherDevice(browser: Browser, url: string, who: TestUser): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await signIn(page, "en", who);
  await page.waitForURL("**/en/dashboard");
  return page;
}

async function reauthenticateForSecurity(page: Page, password: string): Promise<void> {
  await page.goto("/en/confirm");
  await reauthenticateAndWait(page, "en", password);
}

async function reauthenticateAndWait(page: Page, locale: Locale, password: string): Promise<void> {
  await reauthenticate(page, locale, { password });
  await page.waitForURL(`**/${locale}/settings/security`);
}

const words = messagesIn("en").security;

test("a copied cookie is invalid once its owner has signed out", async ({ page, request, app }) => {
  const who = await signUpByRequest(page, "en");
  const cookie = await cookieHeaderOf(page);
  expect(await statusWithCookie(request, app.url, cookie)).toBe(200);
  const { nav } = messagesIn("en").common;
  await page.goto("/en/path");
  await page.getByRole("button", { name: nav.account.replace("{name}", who.name) }).click();
  await page.getByRole("button", { name: nav.signOut }).click();
  await page.waitForURL("**/en");
  expect(await statusWithCookie(request, app.url, cookie)).toBe(401);
});

test("a device that is signed out from another one loses its session at once", async ({
  page,
  browser,
  request,
  app,
}) => {
  const who = await signUpByRequest(page, "en");
  const lost = await signInOnAnotherDevice(browser, app.url, who);
  const cookie = await cookieHeaderOf(lost);
  await page.goto("/en/settings/security");
  await expect(page.getByText(words.sessions.current)).toBeVisible();
  const end = page.getByRole("button", { name: new RegExp(`^${words.sessions.end} ·`) });
  // Without reauthentication no session ends.
  await end.click();
  await page.waitForURL("**/en/confirm?**");
  expect(await statusWithCookie(request, app.url, cookie)).toBe(200);
  await reauthenticateAndWait(page, "en", who.password);
  await end.click();
  await expect(page.getByRole("status").filter({ hasText: words.done.session })).toBeVisible();
  await expect(page.getByText(words.sessions.only)).toBeVisible();
  expect(await statusWithCookie(request, app.url, cookie)).toBe(401);
  await lost.goto("/en/dashboard");
  await lost.waitForURL("**/en/sign-in?**");
});

test("all other devices can be signed out together, and this one stays", async ({
  page,
  browser,
  request,
  app,
}) => {
  const who = await signUpByRequest(page, "en");
  const copies: string[] = [];
  for (let device = 0; device < 2; device += 1) {
    copies.push(await cookieHeaderOf(await signInOnAnotherDevice(browser, app.url, who)));
  }
  await page.goto("/en/settings/security");
  const endOthers = page.getByRole("button", { name: words.sessions.endOthers });
  await endOthers.click();
  await page.waitForURL("**/en/confirm?**");
  for (const cookie of copies) expect(await statusWithCookie(request, app.url, cookie)).toBe(200);
  await reauthenticateAndWait(page, "en", who.password);
  await endOthers.click();
  await expect(page.getByRole("status").filter({ hasText: words.done.sessions })).toBeVisible();
  for (const cookie of copies) expect(await statusWithCookie(request, app.url, cookie)).toBe(401);
  expect(await statusWithCookie(request, app.url, await cookieHeaderOf(page))).toBe(200);
});

test("a new password signs everybody else out, and takes the old one's place", async ({
  page,
  browser,
  request,
  app,
}) => {
  const who = await signUpByRequest(page, "en");
  const copy = await cookieHeaderOf(await signInOnAnotherDevice(browser, app.url, who));
  await page.goto("/en/settings/security");
  await page.getByRole("link", { name: words.password.change }).click();
  await reauthenticate(page, "en", { password: "not my password" });
  await expect(page.getByText(words.confirm.wrong)).toBeVisible();
  await reauthenticate(page, "en", who);
  await page.getByLabel(words.password.new, { exact: true }).fill("1234567890");
  await page.getByRole("button", { name: words.password.save }).click();
  await expect(page.getByText(messagesIn("en").account.errors.password.common)).toBeVisible();
  const password = "teh tawar hangat pagi";
  await page.getByLabel(words.password.new, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.password.save }).click();
  await expect(page.getByRole("status").filter({ hasText: words.done.password })).toBeVisible();
  expect(await statusWithCookie(request, app.url, copy)).toBe(401);
  await signInOnAnotherDevice(browser, app.url, { ...who, password });
});

test("a copied cookie is invalid while the account is pending deletion", async ({
  page,
  request,
  app,
}) => {
  const who = await signUpByRequest(page, "en");
  await reauthenticateForSecurity(page, who.password);
  const cookie = await cookieHeaderOf(page);
  expect(await statusWithCookie(request, app.url, cookie)).toBe(200);
  await page.goto("/en/settings/data/delete");
  await page.getByRole("button", { name: messagesIn("en").data.deletion.submit }).click();
  await page.waitForURL("**/en/leaving");
  expect(await statusWithCookie(request, app.url, cookie)).toBe(401);
});

test("a session ends by itself, unused for a week or after 30 days", async ({
  page,
  request,
  app,
}) => {
  await signUpByRequest(page, "en");
  const cookie = await cookieHeaderOf(page);
  const connection = await connect(app.database);
  const day = 24 * 60 * 60 * 1000;
  const instant = (ms: number) =>
    connection.engine === "sqlite" ? `${ms}` : `to_timestamp(${ms / 1000})`;
  const set = (column: string, ms: number) =>
    connection.run(`UPDATE "Session" SET "${column}" = ${instant(ms)}`);
  await set("seenAt", Date.now() - 7 * day - 1000);
  expect(await statusWithCookie(request, app.url, cookie)).toBe(401);
  await set("seenAt", Date.now());
  expect(await statusWithCookie(request, app.url, cookie)).toBe(200);
  await set("endsAt", Date.now() - 1000);
  expect(await statusWithCookie(request, app.url, cookie)).toBe(401);
  await set("endsAt", Date.now() + day);
  await connection.close();
});

test("an irreversible action asks for reauthentication again after ten minutes", async ({
  page,
  app,
}) => {
  const who = await signUpByRequest(page, "en");
  await reauthenticateForSecurity(page, who.password);
  await expect(page.getByLabel(words.password.new, { exact: true })).toBeVisible();
  const connection = await connect(app.database);
  const early = connection.engine === "sqlite" ? "0" : "to_timestamp(0)";
  await connection.run(`UPDATE "Session" SET "confirmedAt" = ${early}`);
  await connection.close();
  // The form is still there: sent, it changes nothing and leads to the question.
  await page.getByLabel(words.password.new, { exact: true }).fill("teh tawar hangat pagi");
  await page.getByRole("button", { name: words.password.save }).click();
  await page.waitForURL("**/en/confirm?**");
  await page.goto("/en/settings/security");
  await expect(page.getByRole("link", { name: words.password.change })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("id")) {
    test(`a password is changed and a device signed out (${locale})`, async ({
      page,
      browser,
      app,
    }) => {
      const { security } = messagesIn(locale);
      const who = await signUpByRequest(page, locale, newTestUser());
      await signInOnAnotherDevice(browser, app.url, who);
      await page.goto(`/${locale}/settings/security`);
      const end = page.getByRole("button", { name: new RegExp(`^${security.sessions.end} ·`) });
      await end.click();
      await reauthenticateAndWait(page, locale, who.password);
      await end.click();
      await expect(page.getByText(security.done.session)).toBeVisible();
      await page.getByLabel(security.password.new, { exact: true }).fill("teh tawar hangat pagi");
      await page.getByRole("button", { name: security.password.save }).click();
      await expect(page.getByText(security.done.password)).toBeVisible();
    });
  }
});
