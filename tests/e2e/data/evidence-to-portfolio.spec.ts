import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/domain/locale";
import { emptyProject } from "@/lib/domain/project";
import {
  addCertificate,
  certificateTitle,
  takeOffer,
  undoOffer,
} from "../../support/browser/evidence-journey";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import {
  downloadAll,
  openRow,
  postJson,
  previewOf,
  saveTyped,
} from "../../support/browser/portfolio-journey";
import { isFullRun } from "../../support/full-run";
import {
  fillSection,
  outlineItem,
  saveSection,
  startProject,
} from "../../support/projects/project-journey";

const selectionName = "untuk magang";
const limits = "Kaca dan plastik tertukar.";
const headline = "Calon Computer Vision Engineer";

/** Stands in everything that is left out. */
const canary = (name: string) => `kenari${name}`;

/** What the learner has besides, and leaves out; what is never in a document; and the code of the project. */
async function addCanaries(page: Page): Promise<void> {
  const text = canary("teks ").repeat(10);
  const project = canary("proyek");
  await postJson(page, "/api/progress", {
    changes: [{ id: randomUUID(), item: "python", status: "done" }],
  });
  await postJson(page, "/api/notes/cnn", { text, version: 0 }, "PUT");
  await postJson(page, "/api/evidence", {
    ...{ id: randomUUID(), kind: "certificate", title: canary("sertifikat"), description: text },
    ...{ url: `https://${canary("tautan")}.example/`, issuer: canary("penerbit") },
    ...{ credentialId: canary("nomor"), items: ["cnn"] },
  });
  await postJson(page, "/api/projects", {
    ...{ ...emptyProject, id: randomUUID(), title: project, summary: text, problem: text },
    ...{ limits: text, finishedOn: "2026-10-12", repository: `https://${project}.example/` },
    tasks: [{ text: canary("tugas"), done: true }],
  });
}

/** From the outline, with its result; what it offers is ticked. */
async function finishProject(page: Page, locale: Locale, hasScript: boolean): Promise<void> {
  await startProject(page, locale);
  const figure = { metric: "F1 makro", value: "0,91", baseline: "0,62", sample: "380 foto" };
  await fillSection(page, "result", figure);
  await saveSection(page, "result", hasScript);
  await fillSection(page, "limits", { limits });
  await saveSection(page, "limits", hasScript);
  await fillSection(page, "links", { demo: "contoh.id/demo" });
  await saveSection(page, "links", hasScript);
  await fillSection(page, "about", { finishedOn: "2026-11-22" });
  await saveSection(page, "about", hasScript);
  await takeOffer(page, locale, outlineItem, hasScript);
}

async function fillProfile(page: Page, locale: Locale, hasScript: boolean): Promise<void> {
  const { profile, save } = messagesIn(locale).portfolio;
  await page.goto(`/${locale}/portfolio`);
  await openRow(page, profile.rows.headline);
  await page.getByLabel(profile.fields.headline).fill(headline);
  await openRow(page, profile.rows.about);
  await page.getByLabel(profile.fields.about, { exact: true }).fill(canary("tentang"));
  await openRow(page, profile.rows.contact);
  await page.getByLabel(profile.fields.email, { exact: true }).fill("siti.np@contoh.id");
  await page.getByLabel(profile.fields.phone).fill("+62 812 7391 0000");
  await page.getByLabel(profile.fields.place).fill("Bandung");
  await saveTyped(page, locale, save.profile, hasScript);
  await expect(previewOf(page, locale)).toContainText(headline);
  await expect(previewOf(page, locale)).toContainText("Bandung");
}

/** Leaves the canaries and a skill out, and puts the skills before the projects. */
async function chooseContents(page: Page, locale: Locale, hasScript: boolean): Promise<void> {
  const { contents } = messagesIn(locale).portfolio;
  const { sections } = contents;
  // Lost where the page is loaded anew, with what is typed meanwhile.
  if (hasScript) await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByLabel(contents.name).fill(selectionName);
  const leftOut = {
    [sections.profile]: [canary("tentang"), "+62 812 7391 0000"],
    [sections.projects]: [canary("proyek")],
    [sections.skills]: ["Python"],
    [sections.certificates]: [canary("sertifikat")],
  };
  for (const [section, things] of Object.entries(leftOut)) {
    const row = page.locator("li", {
      has: page.getByRole("checkbox", { name: section, exact: true }),
    });
    await row.first().locator("summary").click();
    for (const name of things) await page.getByRole("checkbox", { name, exact: true }).uncheck();
  }
  const up = contents.up.replace("{section}", sections.skills);
  await page.getByRole("button", { name: up }).click();
  if (hasScript) await saveTyped(page, locale, "", hasScript);
  const titles = [sections.skills, sections.projects, sections.certificates];
  await expect(previewOf(page, locale).getByRole("heading", { level: 3 })).toContainText(titles);
  await expect(page).toHaveURL(/include=[0-9a-f-]{36}/);
  if (hasScript) expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
}

async function expectDocuments(page: Page, locale: Locale, account: string): Promise<void> {
  const texts = await downloadAll(page, locale);
  expect(texts.size).toBeGreaterThan(6);
  for (const [format, text] of texts) {
    for (const each of [certificateTitle, "Dicoding", "CNN", "F1 makro", "contoh.id/demo"])
      expect(text, format).toContain(each);
    // CSV has the decimal mark of its language.
    expect(text, format).toMatch(/0[.,]91.*0[.,]62/s);
    for (const each of [headline, "Bandung", "siti.np@contoh.id", limits])
      if (format !== "csv") expect(text, format).toContain(each);
    expect(text, format).not.toMatch(/kenari|7391|Python|untuk magang/);
    expect(text, format).not.toContain(account);
  }
  const { linked } = messagesIn(locale).evidence.level;
  for (const format of ["docx", "txt"]) expect(texts.get(format)).toContain(`CNN, ${linked}`);
}

/** The language of the documents is the selection's, here and after a reload. */
async function switchLanguage(page: Page, locale: Locale): Promise<void> {
  const { contents } = messagesIn(locale).portfolio;
  const preview = previewOf(page, locale).locator("article").first();
  await expect(preview).toHaveAttribute("lang", locale);
  const other = locales.find((each) => each !== locale) ?? locale;
  await page.getByRole("button", { name: messagesIn(locale).common.languages[other] }).click();
  await expect(preview).toHaveAttribute("lang", other);
  await page.goto(`/${locale}/portfolio`);
  await expect(preview).toHaveAttribute("lang", other);
  await expect(page.getByLabel(contents.name)).toHaveValue(selectionName);
  await expect(page.locator('[name="keep.item:python"]')).not.toBeChecked();
  await expect(page.locator('[name="keep.item:cnn"]')).toBeChecked();
}

const phone = { name: "on a phone", viewport: { width: 360, height: 740 } };
const desktop = { name: "on a desktop", viewport: { width: 1280, height: 800 } };
const journeys = isFullRun
  ? [phone, desktop].flatMap((device) =>
      locales.flatMap((locale) =>
        [true, false].map((hasScript) => ({ device, locale, hasScript })),
      ),
    )
  : ([{ device: phone, locale: "id", hasScript: false }] as const);

for (const { device, locale, hasScript } of journeys) {
  const mode = hasScript ? "with JavaScript" : "without JavaScript";

  test.describe(`${device.name}, ${mode}`, () => {
    test.use({ viewport: device.viewport, javaScriptEnabled: hasScript });

    test(`what a learner can show goes from a certificate and a project into all documents (${locale})`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const { email } = await signUpByRequest(page, locale);
      await addCertificate(page, locale);
      await takeOffer(page, locale, "git", hasScript);
      await undoOffer(page, locale, "git", hasScript);
      await takeOffer(page, locale, "cnn", hasScript);
      await expect(page.locator('[data-item="git"]')).toHaveAttribute("data-status", "not-started");
      await addCanaries(page);
      await finishProject(page, locale, hasScript);
      await fillProfile(page, locale, hasScript);
      await chooseContents(page, locale, hasScript);
      await expectDocuments(page, locale, email);
      await expect(previewOf(page, locale)).not.toContainText(/kenari|7391|Python/);
      await switchLanguage(page, locale);
    });
  });
}
