import type { Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/domain/locale";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { downloadAll, fillPath, openRow, previewOf } from "../../support/browser/portfolio-journey";
import { scriptModes } from "../../support/browser/script-modes";

const name = "untuk magang";
const headline = "Calon Computer Vision Engineer";

/** Waits until what was typed is saved, or presses the button that saves it. */
async function save(page: Page, button: string, saved: RegExp, hasScript: boolean): Promise<void> {
  if (hasScript) await expect(page.getByText(saved).first()).toBeVisible();
  else await page.getByRole("button", { name: button }).click();
}

async function fillProfile(page: Page, locale: Locale, hasScript: boolean): Promise<void> {
  const { profile, save: buttons, status } = messagesIn(locale).portfolio;
  const saved = new RegExp(status.saved.replace("{at}", "\\d\\d[.:]\\d\\d"));
  await page.goto(`/${locale}/portfolio`);
  await openRow(page, profile.rows.headline);
  await page.getByLabel(profile.fields.headline).fill(headline);
  await openRow(page, profile.rows.contact);
  await page.getByLabel(profile.fields.email, { exact: true }).fill("siti.np@contoh.id");
  await page.getByLabel(profile.fields.place).fill("Bandung");
  await save(page, buttons.profile, saved, hasScript);
  await expect(previewOf(page, locale)).toContainText(headline);
  await expect(previewOf(page, locale)).toContainText("Bandung");
}

/** Leaves out the certificates and one skill, and puts the skills before the projects. */
async function chooseContents(page: Page, locale: Locale, hasScript: boolean): Promise<void> {
  const { contents, save: buttons, status } = messagesIn(locale).portfolio;
  const saved = new RegExp(status.saved.replace("{at}", "\\d\\d[.:]\\d\\d"));
  await page.getByLabel(contents.name).fill(name);
  await page.getByRole("checkbox", { name: contents.sections.certificates }).uncheck();
  await page
    .locator("li", { has: page.getByRole("checkbox", { name: contents.sections.skills }) })
    .locator("summary")
    .click();
  await page.getByRole("checkbox", { name: "Python", exact: true }).uncheck();
  const up = contents.up.replace("{section}", contents.sections.skills);
  await page.getByRole("button", { name: up }).click();
  if (hasScript) await save(page, buttons.selection, saved, hasScript);
  await expect(previewOf(page, locale).getByRole("heading", { level: 3 })).toHaveText(
    ["skills", "projects"].map((key) => contents.sections[key as "skills"]),
  );
}

for (const locale of journeyLocales("id")) {
  const { contents } = messagesIn(locale).portfolio;

  for (const hasScript of [true, ...scriptModes.filter((mode) => !mode)]) {
    test.describe(hasScript ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled: hasScript });

      test(`a portfolio saved as "${name}" is in all files what it was chosen to be (${locale})`, async ({
        page,
      }) => {
        const { email } = await signUpByRequest(page, locale);
        await fillPath(page, locale);
        await fillProfile(page, locale, hasScript);
        await chooseContents(page, locale, hasScript);
        await expect(page).toHaveURL(/include=[0-9a-f-]{36}/);
        await expect(page.getByLabel(contents.name)).toHaveValue(name);

        const texts = await downloadAll(page, locale);
        expect(texts.size).toBeGreaterThan(6);
        for (const [format, text] of texts) {
          expect(text, format).toContain("Klasifikasi sampah TrashNet");
          expect(text, format).toContain("0,91");
          expect(text, format).toContain("CNN");
          if (format !== "csv") expect(text, format).toContain(headline);
          if (format !== "csv") expect(text, format).toContain("Bandung");
          expect(text, format).not.toMatch(/Python|Belajar Machine Learning|untuk magang/);
          expect(text, format).not.toContain(email);
        }

        const preview = previewOf(page, locale).locator("article").first();
        await expect(preview).toHaveAttribute("lang", locale);
        const other = locales.find((each) => each !== locale) ?? locale;
        await page
          .getByRole("button", { name: messagesIn(locale).common.languages[other] })
          .click();
        await expect(preview).toHaveAttribute("lang", other);

        await page.goto(`/${locale}/portfolio`);
        await expect(preview).toHaveAttribute("lang", other);
        await expect(page.getByLabel(contents.name)).toHaveValue(name);
        await expect(
          page.getByRole("checkbox", { name: contents.sections.certificates }),
        ).not.toBeChecked();
      });
    });
  }

  test(`signed out, there is no portfolio, profile and selection (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/portfolio`);
    await expect(page).toHaveURL(/sign-in/);
    for (const address of ["/api/profile", "/api/selections", "/api/portfolio/txt"])
      expect((await page.request.get(address)).status()).toBe(401);
  });
}

test.describe("on a phone", () => {
  test.use({
    viewport: { width: 360, height: 740 },
    expectedErrors: /422 \(Unprocessable Entity\)/,
  });

  test("the editor fits, and says at the field what is wrong", async ({ page }) => {
    const { profile, contents, status } = messagesIn("id").portfolio;
    await signUpByRequest(page, "id");
    await fillPath(page, "id");
    await page.goto("/id/portfolio");
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await openRow(page, profile.rows.links);
    await page.getByLabel("Alamat tautan 1").fill("bukan alamat");
    await expect(page.getByText(profile.errors["not-a-link"])).toBeVisible();
    await expect(page.getByText(status.invalid)).toBeVisible();
    await expect(page.getByLabel("Alamat tautan 1")).toHaveValue("bukan alamat");
    for (const box of await page.locator('input[name^="show."]').all()) await box.uncheck();
    await expect(page.getByText(contents.errors.sections.required)).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what is wrong is said at the field, and nothing typed is lost", async ({ page }) => {
    const { profile, contents, save: buttons } = messagesIn("id").portfolio;
    await signUpByRequest(page, "id");
    await page.goto("/id/portfolio");
    await openRow(page, profile.rows.links);
    await page.getByLabel("Alamat tautan 2").fill("bukan alamat");
    await page.getByRole("button", { name: buttons.profile }).click();
    await expect(page.getByText(profile.errors["not-a-link"])).toBeVisible();
    await expect(page.getByLabel("Alamat tautan 2")).toHaveValue("bukan alamat");
    await page.getByLabel(contents.name).fill(name);
    for (const box of await page.locator('input[name^="show."]').all()) await box.uncheck();
    await page.getByRole("button", { name: buttons.selection }).click();
    await expect(page.getByText(contents.errors.sections.required)).toBeVisible();
    await expect(page.getByLabel(contents.name)).toHaveValue(name);
    await expect(page.locator('input[name^="show."]:checked')).toHaveCount(0);
  });
});
