import type { Page } from "@playwright/test";
import { outlines } from "@/lib/content/outlines";
import type { Locale } from "@/lib/domain/locale";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { bombOf, takenPicture } from "../../support/projects/pictures";
import {
  fillSection,
  openSection,
  outlineItem,
  outlinePage,
  saveSection,
  sectionOf,
  startProject,
} from "../../support/projects/project-journey";

/** A project from its start to what it offers, the same with and without script. */
async function keepProject(page: Page, locale: Locale, hasScript: boolean): Promise<void> {
  const { project, evidence } = messagesIn(locale);
  await signUpByRequest(page, locale);
  await startProject(page, locale);
  const steps = outlines[outlineItem]?.steps ?? [];
  const task = page.getByRole("checkbox", { name: steps[0]?.[locale] ?? "" });
  // The form leads back to the same address without this fragment.
  await page.goto(`${page.url().split("#")[0]}#tasks`);
  await task.click();
  await expect(task).toBeChecked();

  // Refused at its field, with what was typed.
  await fillSection(page, "result", { metric: "F1 makro", value: "∞", sample: "380 foto" });
  if (hasScript) await page.getByRole("heading", { level: 1 }).click();
  else await sectionOf(page, "result").getByRole("button", { name: project.save }).click();
  await expect(page.getByText(project.errors["no-number"])).toBeVisible();
  await expect(page.getByText(project.errors["baseline-required"])).toBeVisible({
    visible: hasScript || undefined,
  });
  const value = sectionOf(page, "result").getByLabel(project.fields.value, { exact: true });
  await expect(value).toHaveValue("∞");
  await fillSection(page, "result", { value: "0,91", baseline: "0,62 (regresi logistik)" });
  await saveSection(page, "result", hasScript);
  await expect(page.locator("main").getByText("0,91").first()).toBeVisible();

  await fillSection(page, "limits", { limits: "Kaca dan plastik tertukar." });
  await saveSection(page, "limits", hasScript);
  await fillSection(page, "links", { demo: "contoh.id/demo" });
  await saveSection(page, "links", hasScript);
  await expect(page.locator("header [data-level=linked]").first()).toBeVisible();
  await expect(page.getByRole("link", { name: project.figure.demo })).toHaveAttribute(
    "href",
    "https://contoh.id/demo",
  );

  const rubric = await openSection(page, "rubric");
  await rubric.getByRole("textbox").first().fill("tiga model dibandingkan");
  await saveSection(page, "rubric", hasScript);
  await expect(page.getByText("tiga model dibandingkan").first()).toBeAttached();

  // Finished, it offers its item and its competence, and ticks nothing.
  await fillSection(page, "about", { finishedOn: "2026-11-22" });
  await saveSection(page, "about", hasScript);
  await expect(page.getByText(project.offer.title)).toBeVisible();
  await expect(page.locator("[data-item]")).toHaveCount(2);
  await expect(page.locator("[data-status=done]")).toHaveCount(0);
  await page.goto(outlinePage(locale));
  await expect(page.locator("[data-level=linked]").first()).toBeVisible();
  await expect(page.getByText(evidence.title, { exact: true }).first()).toBeVisible();
}

async function uploadPicture(page: Page, locale: Locale, name: string, buffer: Buffer) {
  const { picture } = messagesIn(locale).project;
  const form = page.locator("#picture details");
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
  await form.getByLabel(picture.file).setInputFiles({ name, mimeType: "image/jpeg", buffer });
  await form.getByRole("button", { name: picture.submit }).click();
}

/** Pictures that are refused at their field, and one that is shown. */
async function keepPicture(page: Page, locale: Locale): Promise<void> {
  const { picture } = messagesIn(locale).project;
  await signUpByRequest(page, locale);
  await startProject(page, locale);
  await uploadPicture(page, locale, "teks.jpg", Buffer.from("halo"));
  await expect(page.getByText(picture.refused["not-a-picture"])).toBeVisible();
  await uploadPicture(page, locale, "bom.png", bombOf(30_000));
  await expect(page.getByText(picture.refused["too-many-pixels"])).toBeVisible();
  await uploadPicture(page, locale, "besar.jpg", Buffer.alloc(3 * 1024 * 1024));
  await expect(page.getByText(/2 MB/).first()).toBeVisible();
  await expect(page.locator("#picture [aria-invalid]")).toBeVisible();
  await uploadPicture(page, locale, "foto.jpg", await takenPicture());
  await expect(page.getByText(picture.saved)).toBeVisible();
  const shown = page.locator("#picture img");
  await expect(shown).toHaveAttribute("width", "40");
  const source = (await shown.getAttribute("src")) ?? "";
  const answer = await page.request.get(source);
  expect(answer.headers()).toMatchObject({
    ...{ "content-type": "image/webp", "cache-control": "private, no-store" },
    "x-content-type-options": "nosniff",
  });
  const stranger = await fetch(new URL(source, page.url()));
  expect(stranger.status).toBe(401);
  await page.locator("#picture details summary").click();
  await page.getByRole("button", { name: picture.remove }).click();
  await expect(page.getByText(picture.removed)).toBeVisible();
  await expect(shown).toHaveCount(0);
}

test.use({ expectedErrors: /409 \(Conflict\)/ });

for (const locale of journeyLocales("id")) {
  const { project } = messagesIn(locale);

  test(`a project is started from its outline and offers its ticks once it is finished (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await keepProject(page, locale, true);
    await page.goBack();
    const row = page.locator(`[data-item="${outlineItem}"]`);
    await row.getByRole("checkbox").check();
    await expect(row).toHaveAttribute("data-status", "done");
  });

  test(`a picture is shown to its learner alone (${locale})`, { tag: "@long-form" }, async ({
    page,
  }) => {
    await keepPicture(page, locale);
    // The browser loads it, so the policy of the page lets it.
    await uploadPicture(page, locale, "foto.jpg", await takenPicture());
    await expect
      .poll(() =>
        page.locator("#picture img").evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(40);
  });

  test(`a section that another device changed keeps what was typed, and asks (${locale})`, async ({
    page,
    browser,
  }) => {
    await signUpByRequest(page, locale);
    await startProject(page, locale);
    // Unlike a tab of the same browser, it tells this page nothing.
    const device = await browser.newContext({ storageState: await page.context().storageState() });
    const other = await device.newPage();
    await other.goto(page.url());
    const type = async (tab: Page, section: "problem" | "data" | "approach", text: string) => {
      const details = await openSection(tab, section);
      await details.getByLabel(project.fields[section], { exact: true }).fill(text);
      await tab.getByRole("heading", { level: 1 }).click();
    };
    await type(other, "data", "2.527 foto");
    await saveSection(other, "data", true);
    await type(other, "problem", "dari perangkat lain");
    await saveSection(other, "problem", true);
    // Another section of the older page is no conflict.
    await type(page, "approach", "Ambang dipilih menurut biaya.");
    await saveSection(page, "approach", true);
    await type(other, "problem", "lagi dari perangkat lain");
    await saveSection(other, "problem", true);
    await type(page, "problem", "dari sini");
    await expect(page.getByRole("heading", { name: project.conflict.title })).toBeVisible();
    const problem = sectionOf(page, "problem");
    await expect(problem.getByText("lagi dari perangkat lain")).toBeVisible();
    await expect(problem.getByRole("textbox")).toHaveValue("dari sini");
    await problem.getByRole("button", { name: project.conflict.own }).click();
    await saveSection(page, "problem", true);
    await other.reload();
    await expect(other.getByText("dari sini").first()).toBeVisible();
    await device.close();
  });

  test(`signed out, there is no project (${locale})`, async ({ page }) => {
    await page.goto(outlinePage(locale));
    await expect(page.getByRole("link", { name: project.start.fromItem })).toHaveCount(0);
    await page.goto(`/${locale}/projects`);
    await expect(page).toHaveURL(/sign-in/);
    expect((await page.request.get("/api/projects")).status()).toBe(401);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the pages and forms of projects fit", async ({ page }) => {
    await signUpByRequest(page, "id");
    await startProject(page, "id");
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await uploadPicture(page, "id", "foto.jpg", await takenPicture());
    for (const details of await page.locator("main details").all())
      await details.evaluate((element: HTMLDetailsElement) => {
        element.open = true;
      });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.goto("/id/projects");
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("en")) {
    const { project } = messagesIn(locale);

    test(`a project is kept by forms (${locale})`, async ({ page }) => {
      await keepProject(page, locale, false);
    });

    test(`a picture is uploaded by a form (${locale})`, async ({ page }) => {
      await keepPicture(page, locale);
    });

    test(`what was typed is there after another tab changed or deleted the project (${locale})`, async ({
      page,
    }) => {
      await signUpByRequest(page, locale);
      await startProject(page, locale);
      const other = await page.context().newPage();
      const type = async (tab: Page, text: string) => {
        const details = await openSection(tab, "problem");
        await details.getByLabel(project.fields.problem, { exact: true }).fill(text);
      };
      const press = (tab: Page, name: string) =>
        sectionOf(tab, "problem").getByRole("button", { name }).click();
      await other.goto(page.url());
      await type(other, "dari tab kedua");
      await press(other, project.save);
      await expect(other.getByText(project.saved, { exact: true })).toBeVisible();

      await type(page, "dari tab pertama");
      await press(page, project.save);
      await expect(page.getByText(project.errors.conflict)).toBeVisible();
      await expect(sectionOf(page, "problem").getByRole("textbox")).toHaveValue("dari tab pertama");
      await press(page, project.conflict.own);
      await expect(page.getByText(project.saved, { exact: true })).toBeVisible();

      await other.goto(page.url().split("?")[0] ?? "");
      await other.getByText(project.remove.title, { exact: true }).click();
      await other.getByRole("button", { name: project.remove.submit }).click();
      await expect(other.getByText(project.done.removed)).toBeVisible();
      await type(page, "terlambat");
      await press(page, project.save);
      await expect(page.getByText(project.errors.gone)).toBeVisible();
      await expect(sectionOf(page, "problem").getByRole("textbox")).toHaveValue("terlambat");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(project.removed.title);
    });
  }
});
