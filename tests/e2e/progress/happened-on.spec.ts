import type { Page } from "@playwright/test";
import { addDays } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import {
  expect,
  expectSaved,
  fillPlaceholders,
  messagesIn,
  openItemPage,
  signUp,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { daysAgo, tickItems } from "../../support/browser/history-journey";
import { journeyLocales } from "../../support/browser/journey-locales";
import { expectNoAxeViolations } from "../../support/browser/page-checks/accessibility";
import type { AppServer } from "../../support/server/app-server";

const day = "2023-05-14";

/** Opens the field for the day of Python, which is done, by the links of its row. */
async function openDay(page: Page, locale: Locale, hasScript = true) {
  const words = messagesIn(locale).path.day;
  const row = page.locator("#python");
  if (hasScript) {
    await row.locator("summary").click();
    await row.getByRole("link", { name: `${words.change} · Python`, exact: true }).click();
  } else await openItemPage(page, "python");
  await row.getByRole("button", { name: `${words.change} · Python`, exact: true }).click();
  const field = page.getByLabel(words.label);
  const save = page.getByRole("button", { name: `${words.save} · Python`, exact: true });
  return { words, row, field, save };
}

/** The day, and that of its record, wherever a learner meets them. */
async function expectDayEverywhere(page: Page, locale: Locale, recorded: string): Promise<void> {
  const { history, common } = messagesIn(locale);
  const main = page.getByRole("main");
  const shown = formatDay(day, locale, "medium");
  await page.goto(`/${locale}/path/foundations`);
  await expect(page.locator("#python summary")).toContainText(shown);

  await page.goto(`/${locale}/history`);
  const done = fillPlaceholders(history.onDay, { state: common.state.done, date: shown });
  const note = fillPlaceholders(history.recorded, { date: formatDay(recorded, locale, "medium") });
  await expect(main.locator("[data-entry]").first()).toContainText(`${done}, ${note}`);

  await page.goto(`/${locale}/dashboard`);
  const { burnUp, period } = messagesIn(locale).dashboard;
  await expect(main.locator("table").filter({ hasText: burnUp.caption })).toContainText(shown);
  await expect(main).toContainText(fillPlaceholders(burnUp.pause, { period }));
  for (const [on, percent] of [
    [day, "3%"],
    ["2024-12-31", "3%"],
  ] as const) {
    await page.goto(`/${locale}/dashboard?on=${on}`);
    await expect(main.getByText(percent, { exact: true })).toBeVisible();
  }
  await page.goto(`/${locale}/dashboard?on=${addDays(day, -1)}`);
  await expect(main.getByText(history.past.now)).toBeVisible();

  const csv = await (await page.request.get(`/api/portfolio/csv?locale=${locale}`)).text();
  expect(csv).toMatch(new RegExp(`\\bpython[,;].*[,;]done[,;]${day}[,;]${day}[,;]`));
  const json = await (await page.request.get(`/api/portfolio/json?locale=${locale}`)).text();
  expect(json).toContain(`"completedOn": "${day}"`);
}

async function moveToZone(page: Page, locale: Locale, zone: string): Promise<void> {
  const { settings } = messagesIn(locale);
  await page.goto(`/${locale}/settings`);
  await page.getByLabel(settings.timeZone).fill(zone);
  await page.getByRole("button", { name: settings.save }).click();
  await expect(page.getByText(settings.saved)).toBeVisible();
}

for (const locale of journeyLocales("id")) {
  test(`a tick gets the day in 2023 on which it happened, everywhere and in any time zone (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await signUpByRequest(page, locale);
    await tickItems(page, locale, ["python"], true);
    const { words, row, field, save } = await openDay(page, locale);
    await expect(field).toHaveValue(daysAgo(0));
    await field.fill(daysAgo(-2));
    await save.click();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText(words.errors.future)).toBeVisible();
    await expect(field).toHaveValue(daysAgo(-2));
    await expectNoAxeViolations(page, "a day that has not come");

    await field.fill(day);
    await page.keyboard.press("Enter");
    await expectSaved(row);
    await expect(row.locator(`[data-completed-on="${day}"]`)).toBeVisible();
    await expect(field).toBeHidden();
    await expectDayEverywhere(page, locale, daysAgo(0));
    await moveToZone(page, locale, "Pacific/Kiritimati");
    await expectDayEverywhere(page, locale, daysAgo(0));
  });
}

for (const locale of journeyLocales("en")) {
  test(`an undo on the page brings the day before back, and two tabs do not overwrite each other (${locale})`, async ({
    page,
    app,
  }) => {
    await signUpByRequest(page, locale);
    await tickItems(page, locale, ["python"], true);
    const { words, row, field, save } = await openDay(page, locale);
    await moveElsewhere(page, app, "2021-08-17");
    await field.fill(day);
    await save.click();
    await expect(row.getByRole("status")).toHaveText(words.errors.conflict);
    await expect(row.locator('[data-completed-on="2021-08-17"]')).toBeVisible();
    await row.getByRole("button", { name: words.change }).click();
    await expect(field).toHaveValue(day);
    await save.click();
    await expectSaved(row);
    await expect(row.locator(`[data-completed-on="${day}"]`)).toBeVisible();
    await row.getByRole("button", { name: messagesIn(locale).path.item.undo }).click();
    await expect(row.locator('[data-completed-on="2021-08-17"]')).toBeVisible();
    await expect.poll(() => dayOnServer(page)).toBe("2021-08-17");
  });
}

/** Changes the day as another device would: this page hears nothing of it. */
async function moveElsewhere(page: Page, app: AppServer, on: string): Promise<void> {
  const change = { id: crypto.randomUUID(), item: "python", status: "done", on };
  const response = await page.request.post("/api/progress", {
    data: { changes: [change] },
    headers: { Origin: app.url },
  });
  expect(response.ok()).toBe(true);
}

async function dayOnServer(page: Page): Promise<string | null | undefined> {
  const { items } = (await (await page.request.get("/api/progress")).json()) as {
    items: { item: string; completedOn: string | null }[];
  };
  return items.find(({ item }) => item === "python")?.completedOn;
}

test("a signed-out visitor gives no day", async ({ request, app }) => {
  const change = { id: crypto.randomUUID(), item: "python", status: "done", on: day };
  const answer = await request.post("/api/progress", {
    data: { changes: [change] },
    headers: { Origin: app.url },
  });
  expect(answer.status()).toBe(401);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("en")) {
    test(`a day is given by a form, and nothing typed is lost (${locale})`, async ({
      page,
      app,
    }) => {
      test.setTimeout(120_000);
      await signUp(page, locale);
      await tickItems(page, locale, ["python"], false);
      const { words, row, field, save } = await openDay(page, locale, false);
      await field.fill(daysAgo(-2, false));
      await save.click();
      await expect(page.getByText(words.errors.future)).toBeVisible();
      await expect(field).toHaveValue(daysAgo(-2, false));
      await expect(field).toHaveAttribute("aria-invalid", "true");

      await moveElsewhere(page, app, "2024-08-17");
      await field.fill(day);
      await save.click();
      await expect(page.getByText(words.errors.conflict)).toBeVisible();
      await expect(row.getByText(formatDay("2024-08-17", locale, "long"))).toBeVisible();
      await expect(field).toHaveValue(day);
      await save.click();
      await expect(page.getByText(messagesIn(locale).path.form.saved)).toBeVisible();
      await expectDayEverywhere(page, locale, daysAgo(0, false));

      await page.goto(`/${locale}/history`);
      await page.getByRole("main").locator("[data-entry]").first().getByRole("button").click();
      expect(await dayOnServer(page)).toBe("2024-08-17");
    });
  }
});
