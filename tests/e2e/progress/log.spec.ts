import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { daysAgo } from "../../support/browser/history-journey";
import { journeyLocales } from "../../support/browser/journey-locales";

const itemPage = (locale: Locale, item: string) => `/${locale}/path/foundations/${item}`;
const entriesIn = (page: Page) => page.locator("[data-entry]");

/** On the pages of two items and of the log, the last of which corrects the minutes. */
async function studyByTimer(page: Page, locale: Locale): Promise<void> {
  const { log } = messagesIn(locale);
  await page.goto(itemPage(locale, "cnn"));
  await expect(page.getByText(log.time.none)).toBeVisible();
  await page.getByRole("button", { name: log.timer.startFor.replace("{title}", "CNN") }).click();
  await expect(page.getByText(log.notice.started)).toBeVisible();
  await page.goto(itemPage(locale, "python"));
  await expect(page.locator("#timer").getByRole("link", { name: "CNN" })).toBeVisible();
  await page.getByRole("button", { name: log.timer.switch }).click();
  await expect(page.getByText(log.notice.switched)).toBeVisible();

  await page.goto(`/${locale}/log`);
  await expect(entriesIn(page)).toContainText(["CNN"]);
  await page.getByRole("button", { name: log.timer.discard }).click();
  await expect(page.getByText(log.notice.discarded)).toBeVisible();
  await expect(entriesIn(page)).toHaveCount(1);
  await page.goto(itemPage(locale, "python"));
  await page.getByRole("button", { name: log.timer.startFor.replace("{title}", "Python") }).click();
  await expect(page.getByText(log.notice.started)).toBeVisible();

  await page.goto(`/${locale}/log`);
  await expect(page.locator("#timer")).toContainText("Python");
  await page.getByRole("button", { name: log.timer.stop }).click();
  await expect(page.getByText(log.notice["stopped-short"])).toBeVisible();
  await page.getByLabel(log.form.minutes, { exact: true }).fill("45");
  await page.getByLabel(log.form.note, { exact: true }).fill("Generator itu malas.");
  await page.getByRole("button", { name: log.form.save }).click();
  await expect(page.getByText(log.notice.changed)).toBeVisible();
  await page.goto(itemPage(locale, "python"));
  const logged = log.duration.minutes.replace("{minutes}", "45");
  await expect(page.locator("#timer")).toContainText(logged);
}

async function logAfterwards(page: Page, locale: Locale): Promise<void> {
  const { log } = messagesIn(locale);
  const { form } = log;
  await page.goto(itemPage(locale, "cnn"));
  await page.getByRole("link", { name: log.time.add }).click();
  await expect(page.locator("#item")).toHaveValue("cnn");
  await page.getByLabel(form.minutes, { exact: true }).fill("1560");
  await page.getByLabel(form.note, { exact: true }).fill("Padding dan stride.");
  await page.getByLabel(form.on).fill(daysAgo(1));
  await page.getByRole("button", { name: form.save }).click();
  await expect(page.getByText(log.errors.minutes["too-many"])).toBeVisible();
  await expect(page.getByLabel(form.note, { exact: true })).toHaveValue("Padding dan stride.");
  await expect(page.locator("#item")).toHaveValue("cnn");
  await page.getByLabel(form.minutes, { exact: true }).fill("130");
  await page.getByRole("button", { name: form.save }).click();
  await expect(page.getByText(log.notice.added)).toBeVisible();
  await expect(entriesIn(page)).toHaveCount(3);
  await page.goto(itemPage(locale, "cnn"));
  // With the minute of the timer.
  const both = log.duration.both.replace("{hours}", "2").replace("{minutes}", "11");
  await expect(page.locator("#timer")).toContainText(both);
}

async function logHabitAndApplication(page: Page, locale: Locale): Promise<void> {
  const { log } = messagesIn(locale);
  const { form } = log;
  const save = page.getByRole("button", { name: form.save });
  await page.goto(`/${locale}/path/keep-learning`);
  const blog = page.locator('[data-item="habit-blog"]');
  await expect(blog).toContainText(log.recent.none);
  await page.getByRole("link", { name: log.add.habit }).click();
  await page.locator("#item").selectOption("habit-blog");
  await page.getByLabel(form.title, { exact: true }).fill("Attention, dijelaskan");
  await page.getByLabel(form.url, { exact: true }).fill("javascript:alert(1)");
  await save.click();
  await expect(page.getByText(log.errors.url["not-a-link"])).toBeVisible();
  await page.getByLabel(form.url, { exact: true }).fill("contoh.id/attention");
  await save.click();
  await expect(page.getByText(log.notice.added)).toBeVisible();
  await page.goto(`/${locale}/path/keep-learning`);
  await expect(blog).toContainText({ id: "terakhir hari ini", en: "last today" }[locale]);
  await expect(blog).toHaveAttribute("data-status", "not-started");

  await page.goto(`/${locale}/path/apply`);
  await page.getByRole("link", { name: log.add.application }).click();
  await expect(page.locator("#companies option")).not.toHaveCount(0);
  await page.getByLabel(form.company, { exact: true }).fill("Nodeflux");
  await page.getByLabel(form.state, { exact: true }).selectOption("interview");
  await save.click();
  await expect(page.getByText(log.notice.added)).toBeVisible();
  await page.goto(`/${locale}/path/apply`);
  await expect(entriesIn(page)).toContainText(["Nodeflux"]);
  await expect(entriesIn(page)).toContainText([log.states.interview]);
}

async function removeApplication(page: Page, locale: Locale): Promise<void> {
  const { log, history } = messagesIn(locale);
  await page.goto(`/${locale}/log?kind=application`);
  await entriesIn(page).getByRole("link").first().click();
  await page.locator("summary", { hasText: log.remove.open }).click();
  await page.getByRole("button", { name: log.remove.submit }).click();
  await expect(page.getByText(log.notice.removed)).toBeVisible();
  await expect(entriesIn(page)).toHaveCount(4);
  await page.goto(`/${locale}/history`);
  await expect(page.getByText(history.application.removed)).toBeVisible();
}

async function keepLog(page: Page, locale: Locale): Promise<void> {
  await signUpByRequest(page, locale);
  await studyByTimer(page, locale);
  await logAfterwards(page, locale);
  await logHabitAndApplication(page, locale);
  await removeApplication(page, locale);
}

for (const locale of journeyLocales("en")) {
  test(`a learner times, logs, changes and removes (${locale})`, { tag: "@postgresql" }, async ({
    page,
  }) => {
    await keepLog(page, locale);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("id")) {
    test(`a learner times, logs, changes and removes by forms (${locale})`, {
      tag: "@long-form",
    }, async ({ page }) => {
      await keepLog(page, locale);
    });
  }
});
