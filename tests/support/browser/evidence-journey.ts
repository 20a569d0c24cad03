import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import { expect, messagesIn } from "./fixtures";

export const evidenceItem = (locale: Locale) => `/${locale}/path/foundations/cnn`;

export const certificateTitle = "Belajar Machine Learning";

export async function openDetails(page: Page, summary: string): Promise<void> {
  const details = page
    .locator("details", { has: page.locator("summary", { hasText: summary }) })
    .last();
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
}

/** From the item's page: a certificate of CNN and Git with all its fields, which is refused once. */
export async function addCertificate(page: Page, locale: Locale): Promise<void> {
  const { evidence } = messagesIn(locale);
  const { form } = evidence;
  await page.goto(evidenceItem(locale));
  await expect(page.getByText(evidence.empty)).toBeVisible();
  await page.getByRole("link", { name: evidence.addFor.replace("{title}", "CNN") }).click();
  await page.getByLabel(form.kind, { exact: true }).selectOption("certificate");
  await page.getByLabel(form.title, { exact: true }).fill(certificateTitle);
  await page.getByLabel(form.url, { exact: true }).fill("dicoding.com/certificates/4EXGQK2R8ZRL");
  await openDetails(page, form.details);
  await page.getByLabel(form.issuer, { exact: true }).fill("Dicoding");
  await page.getByLabel(form.issuedOn).fill("2026-05-02");
  await page.getByLabel(form.expiresOn).fill("2026-05-01");
  await page.locator('#items [value="git"]').check();
  await page.getByRole("button", { name: form.save }).click();

  await expect(page.getByText(evidence.errors.expiresOn["before-issue"])).toBeVisible();
  await expect(page.getByLabel(form.title, { exact: true })).toHaveValue(certificateTitle);
  await expect(page.getByLabel(form.kind, { exact: true })).toHaveValue("certificate");
  await expect(page.locator("#items").getByLabel("CNN", { exact: true })).toBeChecked();
  await expect(page.locator('#items [value="git"]')).toBeChecked();
  await page.getByLabel(form.expiresOn).fill("2029-05-02");
  await page.getByRole("button", { name: form.save }).click();
  await expect(page.getByText(evidence.notice.added)).toBeVisible();
}

/** Ticks an item that the page offers; without script by the form's button. */
export async function takeOffer(page: Page, locale: Locale, item: string, hasScript: boolean) {
  const row = page.locator(`[data-item="${item}"]`);
  await row.getByRole("checkbox").first().check();
  if (!hasScript)
    await page.getByRole("button", { name: messagesIn(locale).path.form.save }).click();
  await expect(row).toHaveAttribute("data-status", "done");
}

/** Takes the last tick back. */
export async function undoOffer(page: Page, locale: Locale, item: string, hasScript: boolean) {
  const { [hasScript ? "item" : "form"]: words } = messagesIn(locale).path;
  const row = page.locator(`[data-item="${item}"]`);
  const place = hasScript ? row : page;
  await place.getByRole("button", { name: words.undo, exact: !hasScript }).click();
  await expect(row).toHaveAttribute("data-status", "not-started");
}
