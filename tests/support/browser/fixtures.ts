import { test as base, expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import { type AppServer, startServer } from "../server/app-server";
import { newEmptyDatabase } from "../server/engine-under-test";
import { browserTimeZone } from "./browser-time-zone";
import { hiddenFields } from "./hidden-fields";
import { messagesIn } from "./messages";

export { expect, messagesIn, type Page };

type WorkerFixtures = {
  /** Specs with a key of their own get a server and a fresh database of their own; the others share one a worker. */
  serverKey: string;
  app: AppServer;
};

type TestFixtures = {
  /** Console errors that a test provokes on purpose. */
  expectedErrors: RegExp;
};

/** A server for each worker and key; an unexpected error on the console fails the test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  serverKey: ["", { scope: "worker", option: true }],
  app: [
    async ({ serverKey: _key }, use) => {
      const database = await newEmptyDatabase();
      const app = await startServer(database.url);
      await use(app);
      await app.stop();
      database.remove();
    },
    { scope: "worker" },
  ],
  baseURL: ({ app }, use) => use(app.url),
  expectedErrors: [/(?!)/, { option: true }],
  page: async ({ page, expectedErrors }, use) => {
    const surprises = collectErrors(page, expectedErrors);
    await use(page);
    expect(surprises, "unexpected errors in the browser").toEqual([]);
  },
});

function collectErrors(page: Page, expected: RegExp): string[] {
  const unexpectedErrors: string[] = [];
  const note = (text: string) => {
    if (!expected.test(text)) unexpectedErrors.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => note(error.message));
  return unexpectedErrors;
}

let count = 0;

export function newTestUser(name = "Siti Nurhaliza Pratiwi") {
  count += 1;
  return {
    name,
    email: `siti.${process.pid}.${count}@contoh.id`,
    password: "kopi susu gula aren",
  };
}

export type TestUser = ReturnType<typeof newTestUser>;

/** Sends the form of a page that has the field `field`, without opening the page; returns where it leads. */
export async function submitByRequest(
  { request }: Page,
  url: string,
  field: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const page = await request.get(url);
  const answer = await request.post(page.url(), {
    headers: { Origin: new URL(page.url()).origin },
    multipart: { ...hiddenFields(await page.text(), field), ...values },
    maxRedirects: 0,
  });
  return answer.headers().location ?? answer.text();
}

/** Signs up without opening the form: for tests about something else. The browser is signed in and stays on its page. */
export async function signUpByRequest(
  page: Page,
  locale: Locale,
  user = newTestUser(),
  origin = "",
): Promise<TestUser> {
  const values = { ...user, timeZone: browserTimeZone };
  const url = `${origin}/${locale}/sign-up`;
  expect(await submitByRequest(page, url, "password", values)).toBe(`/${locale}/path`);
  return user;
}

export async function signUp(
  page: Page,
  locale: Locale,
  user = newTestUser(),
  origin = "",
): Promise<TestUser> {
  const { fields, signUp: words } = messagesIn(locale).account;
  await page.goto(`${origin}/${locale}/sign-up`);
  await page.getByLabel(fields.name).fill(user.name);
  await page.getByLabel(fields.email).fill(user.email);
  await page.getByLabel(fields.password, { exact: true }).fill(user.password);
  await page.getByRole("button", { name: words.submit }).click();
  await page.waitForURL(`**/${locale}/path`);
  return user;
}

export function itemCheckbox(page: Page, title: string) {
  return page.getByRole("checkbox", { name: title, exact: true });
}

/** On a page of rows, by the opened row; without script a row leads to the page of its item, whose buttons it lacks. */
export async function setStatus(page: Page, item: string, state: string): Promise<void> {
  const row = page.locator(`[data-item="${item}"]`);
  const details = row.locator("details");
  if ((await details.count()) > 0)
    await details.evaluate((element) => element.setAttribute("open", ""));
  await row.getByRole("button", { name: state, exact: true }).click();
}

/** Follows the link of an item's row to its page. */
export async function openItemPage(page: Page, item: string): Promise<void> {
  const row = page.locator(`[data-item="${item}"]`);
  await row.locator("summary").click();
  await row.locator("details > a").click();
  await expect(row.getByRole("group")).toBeVisible();
}

export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Expects the change of an item to be saved; by attribute, because "not saved" contains "saved". */
export async function expectSaved(row: Locator): Promise<void> {
  await expect(row.getByRole("status")).toHaveAttribute("data-phase", "saved");
}
