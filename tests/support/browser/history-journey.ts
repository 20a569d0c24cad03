import type { Page } from "@playwright/test";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { addDays, dayOf } from "@/lib/domain/calendar";
import { defaultTimeZone } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { itemLocationsOf } from "@/lib/domain/path";
import type { AppServer } from "../server/app-server";
import { backdateLearner } from "./backdating";
import { browserTimeZone } from "./browser-time-zone";
import {
  expect,
  expectSaved,
  fillPlaceholders,
  itemCheckbox,
  messagesIn,
  signUp,
  signUpByRequest,
} from "./fixtures";

const places = itemLocationsOf(pathOf(defaultPathKey));

function titleOf(item: string, locale: Locale): string {
  return places.get(item)?.item.title[locale] ?? "";
}

/** A day before today, in the browser's zone, or without script in the default zone of learners. */
export function daysAgo(days: number, hasScript = true): string {
  return addDays(dayOf(new Date(), hasScript ? browserTimeZone : defaultTimeZone), -days);
}

export async function tickItems(
  page: Page,
  locale: Locale,
  items: readonly string[],
  hasScript: boolean,
): Promise<void> {
  await page.goto(`/${locale}/path/foundations`);
  for (const item of items) {
    await page.locator(`#${item}`).getByRole("checkbox").check();
    if (hasScript) await expectSaved(page.locator(`#${item}`));
  }
  if (!hasScript) {
    const { form } = messagesIn(locale).path;
    await page.getByRole("button", { name: form.save }).click();
    await expect(page.getByText(form.saved)).toBeVisible();
  }
}

async function expectItemsTicked(
  page: Page,
  locale: Locale,
  items: readonly string[],
): Promise<void> {
  await page.goto(`/${locale}/path/foundations`);
  await expect(page.locator('[data-status="done"]')).toHaveCount(items.length);
  for (const item of items) await expect(itemCheckbox(page, titleOf(item, locale))).toBeChecked();
}

function undoLabel(item: string, locale: Locale): string {
  return fillPlaceholders(messagesIn(locale).history.undo, { title: titleOf(item, locale) });
}

export async function undoRestoreAndReset(
  page: Page,
  app: AppServer,
  locale: Locale,
  hasScript: boolean,
): Promise<void> {
  const { history, common } = messagesIn(locale);
  const { notice } = history;
  // Without JavaScript the browser's time zone is unknown.
  const who = await (hasScript ? signUpByRequest : signUp)(page, locale);
  await page.goto(`/${locale}/history`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(history.headlineNone);
  await expect(page.getByRole("link", { name: history.empty.start })).toBeVisible();

  await tickItems(page, locale, ["python"], hasScript);
  await backdateLearner(app.database, who.email, 3);
  await tickItems(page, locale, ["git", "dsa"], hasScript);
  await backdateLearner(app.database, who.email, 4);
  await tickItems(page, locale, ["pandas", "numpy"], hasScript);
  const all = ["python", "git", "dsa", "pandas", "numpy"];
  const main = page.getByRole("main");
  const button = (name: string | RegExp) => main.getByRole("button", { name });

  await page.locator("body > header button[popovertarget]").click();
  await page.locator("#account-menu").getByText(common.nav.history).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^5 /);
  for (const of of ["foundations", "pandas"]) {
    await main.getByRole("combobox").selectOption(of);
    if (!hasScript) await button(history.filter.apply).click();
    await expect(page).toHaveURL(`/${locale}/history?of=${of}`);
  }
  await expect(main.getByRole("listitem")).toHaveCount(1);

  await button(undoLabel("pandas", locale)).click();
  await expect(main.getByText(notice.undone)).toBeVisible();
  await expect(main.getByRole("listitem")).toHaveCount(2);
  await expectItemsTicked(page, locale, ["python", "git", "dsa", "numpy"]);
  await page.goBack();
  await button(new RegExp(`^${notice.undo}: ${notice.undone}`)).click();
  await expect(main.getByRole("listitem")).toHaveCount(3);
  await expectItemsTicked(page, locale, all);

  await page.goto(`/${locale}/history`);
  const gitEntries = main.locator("[data-entry]").filter({ hasText: titleOf("git", locale) });
  await gitEntries.getByRole("link", { name: history.restoreAll }).click();
  const planned = ["git", "dsa", "pandas", "numpy"].map((item) => titleOf(item, locale));
  await expect(main.getByRole("listitem")).toHaveCount(planned.length);
  for (const title of planned)
    await expect(main.getByRole("listitem").filter({ hasText: title })).toHaveCount(1);
  await main.getByRole("button").click();
  await expect(main.getByText(notice.restored)).toBeVisible();
  await expectItemsTicked(page, locale, ["python"]);
  await page.goBack();
  await button(new RegExp(`^${notice.undo}: ${notice.restored}`)).click();
  await expect(main.getByText(notice.undone)).toBeVisible();
  await expectItemsTicked(page, locale, all);

  await page.getByRole("link", { name: history.reset.step }).click();
  await expect(main.getByRole("listitem")).toHaveCount(all.length);
  await main.getByRole("button").click();
  await expect(main.getByText(notice.reset)).toBeVisible();
  await expectItemsTicked(page, locale, []);
  // Nothing is left to start over.
  await expect(page.getByRole("link", { name: history.reset.step })).toHaveCount(0);
  await page.goto(`/${locale}/history/reset?of=foundations`);
  await expect(main.getByText(history.reset.nothing)).toBeVisible();
  await page.goto(`/${locale}/history`);
  await button(new RegExp(`^${history.undoAll}`))
    .first()
    .click();
  await expect(main.getByText(notice.undone)).toBeVisible();
  await expectItemsTicked(page, locale, all);
}

export async function visitPastDays(page: Page, locale: Locale, hasScript: boolean): Promise<void> {
  const ago = (days: number) => daysAgo(days, hasScript);
  const { past } = messagesIn(locale).history;
  const main = page.getByRole("main");
  await page.goto(`/${locale}/history`);
  await page.getByLabel(past.day).fill(ago(5));
  await page.getByRole("button", { name: past.dashboard }).click();
  await expect(page).toHaveURL(`/${locale}/dashboard?on=${ago(5)}`);
  await expect(main.getByText(past.readOnly)).toBeVisible();
  await expect(main.getByText("3%", { exact: true })).toBeVisible();
  await expect(main.locator('form:not([method="get"])')).toHaveCount(0);
  await page.getByRole("link", { name: past.next }).click();
  await expect(page).toHaveURL(`/${locale}/dashboard?on=${ago(4)}`);
  await expect(main.getByText("8%", { exact: true })).toBeVisible();
  await page.goto(`/${locale}/path?on=${ago(7)}`);
  await expect(main.getByText("3%", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: past.previous })).toHaveCount(0);
  await expect(main.locator('form:not([method="get"])')).toHaveCount(0);

  // The past stays past on what it leads to.
  await main.locator('[data-step="foundations"]').click();
  await expect(page).toHaveURL(`/${locale}/path/foundations?on=${ago(7)}`);
  await expect(main.locator('[data-status="done"]')).toHaveCount(1);
  await expect(itemCheckbox(page, "Python")).toBeDisabled();
  await expect(main.locator('form:not([method="get"])')).toHaveCount(0);
  await expect(main.locator("[data-item] a")).toHaveCount(0);
  await page.goBack();
  await page.getByRole("link", { name: past.back }).click();
  await expect(page).toHaveURL(`/${locale}/path`);
  await expect(main.getByText("14%", { exact: true })).toBeVisible();
  await expect(main.getByText(past.readOnly)).toHaveCount(0);
}
