import { locales } from "@/lib/domain/locale";
import { expect, expectSaved, messagesIn, newTestUser, test } from "../../support/browser/fixtures";

for (const locale of locales) {
  test(`from the landing page to the first tick it takes a form and three clicks (${locale})`, async ({
    page,
  }) => {
    const { account, landing } = messagesIn(locale);
    const who = newTestUser();
    await page.goto(`/${locale}`);
    await page.getByRole("link", { name: landing.hero.signUp, exact: true }).first().click();
    await page.getByLabel(account.fields.name).fill(who.name);
    await page.getByLabel(account.fields.email).fill(who.email);
    await page.getByLabel(account.fields.password, { exact: true }).fill(who.password);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${locale}/path`);
    const main = page.getByRole("main");
    await main.getByRole("link").first().click();
    await main.getByRole("checkbox").first().check();
    await expectSaved(main.locator("[data-item]").first());
    await expect(main.getByRole("checkbox").first()).toBeChecked();
  });
}
