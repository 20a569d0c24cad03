import { locales } from "@/lib/domain/locale";
import { expect, expectSaved, messagesIn, newTestUser, test } from "../../support/browser/fixtures";

test.use({ viewport: { width: 360, height: 640 } });

for (const locale of locales) {
  test(`from the landing page to the first tick it takes three fields and three clicks (${locale})`, async ({
    page,
  }) => {
    const { account, landing, path, history } = messagesIn(locale);
    const who = newTestUser();
    const main = page.getByRole("main");
    await page.goto(`/${locale}`);
    await main.getByRole("link", { name: landing.hero.signUp, exact: true }).first().click();
    await expect(main.locator('input:not([type="hidden"])')).toHaveCount(3);
    await page.getByLabel(account.fields.name).fill(who.name);
    await page.getByLabel(account.fields.email).fill(who.email);
    await page.getByLabel(account.fields.password, { exact: true }).fill(who.password);
    await page.getByRole("button", { name: account.signUp.submit }).click();
    await page.waitForURL(`**/${locale}/path`);

    const box = main.getByRole("checkbox");
    await expect(box).toHaveCount(1);
    await expect(box).toBeInViewport({ ratio: 1 });
    await expect(main.getByText(path.item.doneWhen)).toBeVisible();
    await expect(page.getByRole("link", { name: history.reset.path })).toHaveCount(0);

    await box.click();
    await expectSaved(main.locator("[data-item]"));
    await expect(main.getByText(path.first.started)).toBeVisible();
    await expect(box).toBeChecked();
    await expect(main.getByRole("button", { name: path.item.undo })).toBeVisible();
    await expect(page.getByRole("link", { name: history.reset.path })).toBeVisible();

    const [start = ""] = path.first.next.split("{title}");
    await main.getByRole("link", { name: start }).click();
    await main.getByRole("checkbox").first().click();
    await expectSaved(main.locator("[data-item]").first());
    await page.goto(`/${locale}/path`);
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(path.headline);
    await expect(main.locator("[data-item]")).toHaveCount(0);
  });
}
