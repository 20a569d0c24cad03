import type { Page } from "@playwright/test";
import { rateLimits } from "@/lib/domain/rate-limit";
import {
  expect,
  messagesIn,
  newTestUser,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { openSecuritySettings, submitPassword } from "../../support/browser/sign-in";

const fieldOf = (page: Page, name: string) => page.locator(`main [name="${name}"]`);

for (const locale of journeyLocales("id")) {
  const { account, settings, security } = messagesIn(locale);

  test(`a form that was filled in wrong leads to its first wrong field (${locale})`, async ({
    page,
  }) => {
    const leads = async (field: string, error: string) => {
      await fieldOf(page, field).fill("");
      await fieldOf(page, field).press("Enter");
      await expect(fieldOf(page, field)).toBeFocused();
      await expect(fieldOf(page, field)).toHaveAccessibleDescription(new RegExp(`^${error}`));
    };
    await page.goto(`/${locale}/sign-in`);
    await leads("email", account.errors.email.required);
    await page.goto(`/${locale}/sign-up`);
    await leads("name", account.errors.name.required);
    const who = await signUpByRequest(page, locale);
    await page.goto(`/${locale}/settings`);
    await leads("name", settings.errors.name.required);
    await page.goto(`/${locale}/confirm`);
    await leads("password", account.errors.password.required);
    await openSecuritySettings(page, locale, who);
    await leads("password", account.errors.password.required);
    await leads("email", account.errors.email.required);
  });

  test(`what is wrong with a form as a whole has the focus, and says how long to wait (${locale})`, async ({
    page,
  }) => {
    const who = newTestUser();
    const alert = page.getByRole("main").getByRole("alert").first();
    await page.goto(`/${locale}/sign-in`);
    for (let turn = 0; turn < rateLimits.guesses.points; turn += 1) {
      await submitPassword(page, locale, who);
      await expect(alert).toHaveText(account.errors.form["wrong-credentials"]);
      await expect(alert).toBeFocused();
    }
    await submitPassword(page, locale, who);
    await expect(alert).toHaveText(/(dalam|in) 1[45] (menit|minutes)\.$/);
  });

  test(`a long name and a long address fit on a phone (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const name = "Kusumawardhani".repeat(12);
    const email = `${"kusumawardhani.".repeat(4)}${locale}@${"mahasiswa-".repeat(6)}x.contoh.id`;
    const who = await signUpByRequest(page, locale, { ...newTestUser(name), email });
    await openSecuritySettings(page, locale, who);
    for (const place of [
      "settings",
      "settings/security",
      "settings/data",
      "settings/data/delete",
    ]) {
      await page.goto(`/${locale}/${place}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${place} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });

  test(`a password manager is told whose password it is (${locale})`, async ({ page }) => {
    const who = await signUpByRequest(page, locale);
    const username = page.locator('main input[type="text"][autocomplete="username"]');
    await page.goto(`/${locale}/confirm`);
    await expect(username).toHaveValue(who.email);
    await openSecuritySettings(page, locale, who);
    await expect(page.getByLabel(security.password.new, { exact: true })).toBeVisible();
    await expect(username).toHaveValue(who.email);
  });
}
