import type { Page } from "@playwright/test";
import { addDays, dayOf } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import { browserTimeZone } from "../../support/browser/browser-time-zone";
import { openDetails } from "../../support/browser/evidence-journey";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

const today = dayOf(new Date(), browserTimeZone);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/** The forms of the plan, the same with and without JavaScript. */
async function makePlan(page: Page, locale: Locale): Promise<void> {
  const { plan } = messagesIn(locale);
  const { form, errors, verdict, notice, ways } = plan;
  await signUpByRequest(page, locale);
  await page.goto(`/${locale}/plan`);
  await expect(heading(page)).toHaveText(verdict.empty);

  // What is wrong is explained at its field, and what was typed stays.
  const hours = page.getByLabel(form.hoursPerWeek, { exact: true });
  const target = page.getByLabel(form.targetOn, { exact: true });
  const save = page.getByRole("button", { name: form.save });
  await hours.fill("200");
  await target.fill(addDays(today, 30));
  await page.getByLabel(form.specialisation, { exact: true }).selectOption("cv-engineer");
  await page.getByLabel(formatDay("2024-01-07", locale, "weekday"), { exact: true }).check();
  await save.click();
  await expect(page.getByText(errors.hoursPerWeek["too-many-hours"])).toBeVisible();
  await expect(target).toHaveValue(addDays(today, 30));
  await hours.fill("7,5");
  await save.click();
  await expect(page.getByText(notice.saved)).toBeVisible();
  const dateOf = (day: string) => formatDay(day, locale, "long");
  await expect(heading(page)).toHaveText(
    filled(verdict.tight, { date: dateOf(addDays(today, 30)) }),
  );
  await expect(page.getByLabel(form.specialisation, { exact: true })).toHaveValue("cv-engineer");

  // One button applies a way out.
  const [move = ""] = ways.target.split("{date}");
  await page.getByRole("button", { name: new RegExp(`^${move}`) }).click();
  await expect(page.getByText(notice.saved)).toBeVisible();
  await expect(heading(page)).toHaveText(new RegExp(`^${verdict.fits.split("{date}")[0]}`));

  // The next weeks come first, all of them when asked for.
  const weeks = page.locator('[aria-labelledby="weeks"] li');
  await expect(weeks).toHaveCount(8);
  await page.locator('a[href*="weeks=all"]').click();
  await expect(weeks).not.toHaveCount(8);
  await expect(page.locator('a[href*="weeks=all"]')).toHaveCount(0);

  // A pause over another one is explained; one that has passed can be added.
  await openDetails(page, plan.pauses.add);
  const from = page.getByLabel(plan.pauses.from, { exact: true });
  const to = page.getByLabel(plan.pauses.to, { exact: true });
  const addPause = async (first: string, last: string) => {
    await openDetails(page, plan.pauses.add);
    await from.fill(first);
    await to.fill(last);
    await page.getByRole("button", { name: plan.pauses.save }).click();
  };
  await addPause(addDays(today, 7), addDays(today, 9));
  await expect(page.getByText(notice.pause)).toBeVisible();
  await addPause(addDays(today, 9), addDays(today, 12));
  await expect(page.getByText(errors.from.overlap)).toBeVisible();
  await expect(page.getByText(notice.pause)).toBeHidden();
  await expect(to).toHaveValue(addDays(today, 12));
  await addPause(addDays(today, -9), addDays(today, -5));
  await expect(page.getByText(notice.pause)).toBeVisible();
  await page.locator('form:has(input[name="pause"]) button[aria-label]').first().click();
  await expect(page.getByText(notice["pause-removed"])).toBeVisible();

  await openDetails(page, plan.own.change);
  await page.getByLabel(plan.own.item, { exact: true }).selectOption("git");
  await page.getByLabel(plan.own.hours, { exact: true }).fill("12,5");
  await page.getByRole("button", { name: plan.own.save }).click();
  await expect(page.getByText(notice.hours)).toBeVisible();
}

/** The address of the feed is shown once, and dead when it is turned off. */
async function subscribe(page: Page, locale: Locale): Promise<void> {
  const { feed, notice } = messagesIn(locale).plan;
  await page.getByRole("button", { name: feed.make }).click();
  const address = await page.getByLabel(feed.address, { exact: true }).inputValue();
  const status = async () => (await page.request.get(address)).status();
  expect(await status()).toBe(200);
  await page.getByRole("button", { name: feed.kept }).click();
  await expect(page.getByLabel(feed.address, { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: feed.revoke }).click();
  await expect(page.getByText(notice["feed-off"])).toBeVisible();
  expect(await status()).toBe(404);
}

for (const locale of journeyLocales("en")) {
  test(`a plan is made, fits, pauses, and goes to a calendar (${locale})`, {
    tag: "@long-form",
  }, async ({ page }) => {
    await makePlan(page, locale);
    await subscribe(page, locale);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("id")) {
    test(`a plan is made by forms, and goes to a calendar (${locale})`, async ({ page }) => {
      await makePlan(page, locale);
      await subscribe(page, locale);
    });
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("a plan fits, and a past day has its own", async ({ page }) => {
    await signUpByRequest(page, "id");
    for (const place of ["plan", `plan?on=${today}`]) {
      await page.goto(`/id/${place}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, place).toBeLessThanOrEqual(0);
    }
    await expect(page.getByRole("button", { name: messagesIn("id").plan.form.save })).toHaveCount(
      0,
    );
  });
});
