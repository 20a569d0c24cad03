import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import type { ProjectSection } from "@/lib/domain/project-section";
import { expect, messagesIn } from "../browser/fixtures";

export const outlineItem = "proj-image-classification";
export const outlinePage = (locale: Locale) => `/${locale}/path/projects/${outlineItem}`;

export const sectionOf = (page: Page, section: ProjectSection) =>
  page.locator(`[data-section="${section}"]`);

export async function openSection(page: Page, section: ProjectSection) {
  const details = sectionOf(page, section);
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  return details;
}

/** Saves what was typed, by the button that only a page without script has. */
export async function saveSection(
  page: Page,
  section: ProjectSection,
  hasScript: boolean,
): Promise<void> {
  const { project } = messagesIn(page.url().includes("/id/") ? "id" : "en");
  if (hasScript) {
    await page.getByRole("heading", { level: 1 }).click();
    await expect(sectionOf(page, section).locator("[aria-live]")).toContainText(
      project.status.saved.split("{")[0] ?? "",
    );
  } else {
    await sectionOf(page, section).getByRole("button", { name: project.save }).click();
    await expect(page.getByText(project.saved, { exact: true })).toBeVisible();
  }
}

/** From the item's page, with the item's outline. */
export async function startProject(page: Page, locale: Locale): Promise<void> {
  const { project } = messagesIn(locale);
  await page.goto(outlinePage(locale));
  await page.getByRole("link", { name: project.start.fromItem }).click();
  await expect(page.getByLabel(project.start.template)).toHaveValue(outlineItem);
  await page.getByRole("button", { name: project.start.submit }).click();
  await expect(page).toHaveURL(/\/projects\/[\da-f-]{36}(#start)?$/);
}

export async function fillSection(
  page: Page,
  section: ProjectSection,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const labels = messagesIn(page.url().includes("/id/") ? "id" : "en").project.fields;
  const details = await openSection(page, section);
  for (const [name, value] of Object.entries(fields))
    await details.getByLabel(labels[name as keyof typeof labels], { exact: true }).fill(value);
}
