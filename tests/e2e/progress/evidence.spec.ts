import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import { addCertificate, evidenceItem, openDetails } from "../../support/browser/evidence-journey";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

const rowsIn = (page: Page) => page.locator("[data-evidence]");

/** The forms of evidence, the same with and without JavaScript. */
async function keepEvidence(page: Page, locale: Locale): Promise<void> {
  const { evidence } = messagesIn(locale);
  await signUpByRequest(page, locale);
  await addCertificate(page, locale);
  await expect(page.locator("[data-item]")).toHaveCount(2);
  await expect(page.locator("[data-status=done]")).toHaveCount(0);
  await expect(page.locator("[data-level=linked]").first()).toBeVisible();

  // Changing it keeps its items and offers them still.
  await page.locator('#items [value="git"]').uncheck();
  await page.getByLabel(evidence.form.description, { exact: true }).fill("Tiga submission.");
  await page.getByRole("button", { name: evidence.form.save }).click();
  await expect(page.getByText(evidence.notice.changed)).toBeVisible();
  await expect(page.locator("[data-item]")).toHaveCount(1);

  await page.goto(evidenceItem(locale));
  await expect(rowsIn(page)).toHaveCount(1);
  await expect(rowsIn(page)).toContainText("Dicoding");
  await page.getByRole("link", { name: evidence.all }).click();
  await expect(rowsIn(page)).toContainText("CNN");
  await rowsIn(page).getByRole("link").first().click();
  await openDetails(page, evidence.remove.open);
  await page.getByRole("button", { name: evidence.remove.submit }).click();
  await expect(page.getByText(evidence.notice.removed)).toBeVisible();
  await expect(page.getByText(evidence.empty)).toBeVisible();
}

for (const locale of journeyLocales("en")) {
  const words = messagesIn(locale);

  test(`evidence is changed and removed (${locale})`, { tag: "@long-form" }, async ({ page }) => {
    await keepEvidence(page, locale);
  });

  test(`signed out, there is no evidence (${locale})`, async ({ page }) => {
    await page.goto(evidenceItem(locale));
    await expect(
      page.getByRole("heading", { name: words.evidence.title, exact: true }),
    ).toHaveCount(0);
    await page.goto(`/${locale}/evidence`);
    await expect(page).toHaveURL(/sign-in/);
    expect((await page.request.get("/api/evidence")).status()).toBe(401);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the forms of evidence fit", async ({ page }) => {
    await signUpByRequest(page, "id");
    await addCertificate(page, "id");
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const place of ["evidence", "evidence/new", "path/foundations/cnn"]) {
      await page.goto(`/id/${place}`);
      expect(await overflow(), place).toBeLessThanOrEqual(0);
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("id")) {
    const words = messagesIn(locale);

    test(`evidence is added, changed and removed by forms (${locale})`, async ({ page }) => {
      await keepEvidence(page, locale);
    });

    test(`evidence that another tab removed is not lost while it is changed (${locale})`, async ({
      page,
    }) => {
      const { evidence } = words;
      await signUpByRequest(page, locale);
      await addCertificate(page, locale);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await openDetails(other, evidence.remove.open);
      await other.getByRole("button", { name: evidence.remove.submit }).click();
      await expect(other.getByText(evidence.notice.removed)).toBeVisible();

      await page.getByLabel(evidence.form.title, { exact: true }).fill("Judul baru");
      await page.getByRole("button", { name: evidence.form.save }).click();
      await expect(page.getByText(evidence.errors.form.gone)).toBeVisible();
      await expect(page.getByLabel(evidence.form.title, { exact: true })).toHaveValue("Judul baru");
      await expect(page.locator('#items [value="git"]')).toBeChecked();
      await page.getByRole("button", { name: evidence.form.save }).click();
      await expect(page.getByText(evidence.notice.added)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Judul baru");
    });

    test(`evidence that another tab changed is replaced only on purpose (${locale})`, async ({
      page,
    }) => {
      const { evidence } = words;
      await signUpByRequest(page, locale);
      await addCertificate(page, locale);
      const other = await page.context().newPage();
      await other.goto(page.url());
      const rename = async (tab: Page, title: string) => {
        await tab.getByLabel(evidence.form.title, { exact: true }).fill(title);
        await tab.getByRole("button", { name: evidence.form.save }).click();
      };
      await rename(other, "Tab kedua");
      await expect(other.getByText(evidence.notice.changed)).toBeVisible();
      await rename(page, "Tab pertama");
      await expect(page.getByText(evidence.errors.form.conflict)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tab kedua");
      await page.getByRole("button", { name: evidence.form.save }).click();
      await expect(page.getByText(evidence.notice.changed)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tab pertama");
    });
  }
});
