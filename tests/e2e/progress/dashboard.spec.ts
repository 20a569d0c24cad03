import type { Page } from "@playwright/test";
import { connect } from "@/lib/data/engines/connect";
import { addDays, dayOf } from "@/lib/domain/calendar";
import { browserTimeZone } from "../../support/browser/browser-time-zone";
import {
  expect,
  fillPlaceholders,
  messagesIn,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { axeViolations } from "../../support/browser/page-checks/accessibility";
import type { AppServer } from "../../support/server/app-server";

const ago = (days: number) => addDays(dayOf(new Date(), browserTimeZone), -days);

async function tick(page: Page, { url }: AppServer, days: Readonly<Record<string, number>>) {
  const changes = Object.entries(days).map(([item, each]) => ({
    ...{ id: crypto.randomUUID(), item, status: "done", on: ago(each) },
  }));
  const headers = { Origin: url };
  const answer = await page.request.post("/api/progress", { data: { changes }, headers });
  expect(answer.status()).toBe(200);
}

/** From the dashboard to a tick, an answer and a milestone, the same with script and without. */
async function visitDashboard(page: Page, app: AppServer, locale: "id" | "en"): Promise<void> {
  const { dashboard, path } = messagesIn(locale);
  const main = page.getByRole("main");
  await signUpByRequest(page, locale);
  await tick(page, app, { python: 40, "com-kaggle": 3 });
  await page.goto(`/${locale}/dashboard`);

  const due = main.locator("[data-review]");
  await expect(due).toHaveCount(1);
  await due.getByRole("button", { name: dashboard.review.remembered }).click();
  await expect(page).toHaveURL(/review=python/);
  await expect(main.getByRole("status").first()).toContainText("Python");
  await expect(due).toHaveCount(0);

  await expect(main.getByText("6%", { exact: true })).toBeVisible();
  const proposed = main.locator("[data-item]");
  await expect(proposed).toHaveCount(2);
  const item = await proposed.first().getAttribute("data-item");
  await proposed.first().getByRole("checkbox").click();
  await expect(main.getByText(path.form.saved)).toBeVisible();
  await expect(main.getByText("8%", { exact: true })).toBeVisible();
  await expect(main.locator(`[data-item="${item}"]`)).toHaveCount(0);
  await main.getByRole("button", { name: path.form.undo }).click();
  await expect(main.getByText("6%", { exact: true })).toBeVisible();

  await main
    .getByRole("button", { name: fillPlaceholders(path.why.question, { percent: "6" }) })
    .click();
  await expect(main.locator("[data-sum]")).toContainText("22 + 2 + 7 + 1 + 1 + 3 = 36");
  await expect(main.locator("[data-sum]")).toContainText("2/36 ≈ 6%");

  await page.goto(`/${locale}/path/community`);
  await main.getByRole("link", { name: path.milestone.see }).first().click();
  await expect(page).toHaveURL(`/${locale}/path/community/done`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    fillPlaceholders(path.milestone.step, { number: "4" }),
  );
  await page.goto(`/${locale}/path/done`);
  await expect(page).toHaveURL(`/${locale}/path`);
}

for (const locale of journeyLocales("id")) {
  test(`this week is ticked, a review answered and a step finished (${locale})`, async ({
    page,
    app,
  }) => {
    await visitDashboard(page, app, locale);
    await page.goto(`/${locale}/path/community/done`);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("en")) {
    test(`the same is done with forms alone (${locale})`, async ({ page, app }) => {
      await visitDashboard(page, app, locale);
    });
  }
});

test("a part that fails says so in its place, and the rest stands", async ({ page, app }) => {
  await signUpByRequest(page, "en");
  await tick(page, app, { python: 1 });
  const { url } = app;
  const plan = { startsOn: ago(3), hoursPerWeek: 5, version: 0 };
  const sent = { data: plan, headers: { Origin: url } };
  expect((await page.request.put("/api/plan", sent)).status()).toBe(200);
  const database = await connect(app.database);
  await database.run(`UPDATE "Plan" SET "startsOn" = 'rusak'`);
  try {
    await page.goto("/en/dashboard");
    const { dashboard } = messagesIn("en");
    const main = page.getByRole("main");
    await expect(main.getByText(dashboard.panelFailed).first()).toBeVisible();
    await expect(main.getByText("3%", { exact: true })).toBeVisible();
    await expect(main.getByRole("heading", { name: dashboard.recent.title })).toBeVisible();
  } finally {
    await database.run(`UPDATE "Plan" SET "startsOn" = '2026-01-01'`);
    await database.close();
  }
});
