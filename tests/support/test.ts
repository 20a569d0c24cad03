import { test as base, expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/path";
import { freshDatabase } from "./engine";
import { hiddenFields } from "./page-form";
import { type Server, startServer } from "./server";
import { timeZone } from "./time-zone";
import { wordsIn } from "./words";

export { expect, type Page, wordsIn };

type WorkerFixtures = {
  /** Names the world of a test file: another name, another server on a fresh database. */
  world: string;
  app: Server;
};

type TestFixtures = {
  /** Console errors that a test provokes on purpose. */
  expectedErrors: RegExp;
};

/** Browser tests: a server with a fresh database for each file, and no unexpected word on the console. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  world: ["", { scope: "worker", option: true }],
  app: [
    async ({ world: _world }, use) => {
      const database = await freshDatabase();
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
    const surprises = listen(page, expectedErrors);
    await use(page);
    expect(surprises, "unexpected errors in the browser").toEqual([]);
  },
});

function listen(page: Page, expected: RegExp): string[] {
  const surprises: string[] = [];
  const note = (text: string) => {
    if (!expected.test(text)) surprises.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => note(error.message));
  return surprises;
}

let count = 0;

/** Somebody nobody else in this run is. */
export function somebody(name = "Siti Nurhaliza Pratiwi") {
  count += 1;
  return {
    name,
    email: `siti.${process.pid}.${count}@contoh.id`,
    password: "kopi susu gula aren",
  };
}

export type Somebody = ReturnType<typeof somebody>;

/**
 * Makes somebody's account and session as the sign-up form does, without opening it: for tests about something else.
 * The browser is signed in and still where it was.
 */
export async function enrol(
  { request }: Page,
  locale: Locale,
  who = somebody(),
  origin = "",
): Promise<Somebody> {
  const page = await request.get(`${origin}/${locale}/sign-up`);
  const answer = await request.post(page.url(), {
    headers: { Origin: new URL(page.url()).origin },
    multipart: {
      ...hiddenFields(await page.text(), "password"),
      ...who,
      timeZone,
    },
    maxRedirects: 0,
  });
  expect(answer.headers().location, await answer.text()).toBe(`/${locale}/path`);
  return who;
}

/** Signs up through the page, as a person does, and waits to be on the path. */
export async function signUp(
  page: Page,
  locale: Locale,
  who = somebody(),
  origin = "",
): Promise<Somebody> {
  const { fields, signUp: words } = wordsIn(locale).account;
  await page.goto(`${origin}/${locale}/sign-up`);
  await page.getByLabel(fields.name).fill(who.name);
  await page.getByLabel(fields.email).fill(who.email);
  await page.getByLabel(fields.password, { exact: true }).fill(who.password);
  await page.getByRole("button", { name: words.submit }).click();
  await page.waitForURL(`**/${locale}/path`);
  return who;
}

/** The checkbox of an item, by its title. */
export function box(page: Page, title: string) {
  return page.getByRole("checkbox", { name: title, exact: true });
}

/** Presses one of the four states of an item, opening its row first. */
export async function setStatus(page: Page, item: string, state: string): Promise<void> {
  const row = page.locator(`[data-item="${item}"]`);
  await row.locator("details").evaluate((details) => details.setAttribute("open", ""));
  await row.getByRole("button", { name: state, exact: true }).click();
}

/** A text of the interface with its places filled. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Waits until the server has what was done to an item; its words would do, were "saved" not a part of "not saved". */
export async function expectSaved(row: Locator): Promise<void> {
  await expect(row.getByRole("status")).toHaveAttribute("data-phase", "saved");
}
