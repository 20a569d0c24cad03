import type { Locator, Page } from "@playwright/test";
import {
  expect,
  expectSaved,
  itemCheckbox,
  messagesIn,
  newTestUser,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 150; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

for (const locale of journeyLocales("id")) {
  const words = messagesIn(locale);

  test(`a learner does everything by keyboard (${locale})`, async ({ page }) => {
    const who = newTestUser("Ayu");
    const { fields } = words.account;
    await page.goto(`/${locale}/sign-up`);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: words.common.skipToContent })).toBeFocused();
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByLabel(fields.name));
    await page.keyboard.type(who.name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(who.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(who.password);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${locale}/path`);

    await tabTo(page, page.locator('[data-step="foundations"]'));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/path/foundations");

    const python = itemCheckbox(page, "Python");
    await tabTo(page, python);
    await page.keyboard.press("Space");
    await expect(python).toBeChecked();
    await expectSaved(page.locator("#python"));
    await expect(python).toBeFocused();

    const calculus = page.locator("#calculus");
    await tabTo(page, calculus.locator("summary"));
    await page.keyboard.press("Enter");
    const learning = calculus.getByRole("button", { name: words.common.status.learning });
    await tabTo(page, learning);
    await page.keyboard.press("Enter");
    await expect(calculus).toHaveAttribute("data-status", "learning");
    await expectSaved(calculus);
    await expect(learning).toBeFocused();
    const undo = calculus.getByRole("button", {
      name: words.path.item.undoLabel.replace("{title}", locale === "id" ? "Kalkulus" : "Calculus"),
    });
    await tabTo(page, undo);
    await page.keyboard.press("Enter");
    await expect(calculus).toHaveAttribute("data-status", "not-started");
    await expect(calculus.getByRole("checkbox")).toBeFocused();

    for (const [step, title] of [
      ["projects", "PyTorch"],
      ["community", "Kaggle Indonesia"],
    ] as const) {
      await page.goto(`/${locale}/path/${step}`);
      await tabTo(page, itemCheckbox(page, title));
      await page.keyboard.press("Space");
      await expectSaved(page.locator("[data-item]").filter({ has: itemCheckbox(page, title) }));
      await page.reload();
      await expect(itemCheckbox(page, title)).toBeChecked();
    }

    await page.goto(`/${locale}/dashboard`);
    await tabTo(
      page,
      page.getByRole("button", { name: words.path.why.question.replace("{percent}", "8") }),
    );
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();

    await page.goto(`/${locale}/portfolio`);
    const { formats, downloadPdf } = words.portfolio;
    for (const [format, { name, use }] of Object.entries(formats)) {
      const label = format === "pdf" ? downloadPdf : `${name} ${use}`;
      await tabTo(page, page.getByRole("link", { name: label }));
      const downloading = page.waitForEvent("download");
      await page.keyboard.press("Enter");
      expect((await downloading).suggestedFilename()).toMatch(/^langkah-/);
    }

    await tabTo(
      page,
      page.getByRole("button", { name: words.common.nav.account.replace("{name}", who.name) }),
    );
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: words.common.nav.signOut }));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${locale}`);
  });
}
