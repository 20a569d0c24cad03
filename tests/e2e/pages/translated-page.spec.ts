import type { Locale } from "@/lib/domain/locale";
import { sampleId } from "../../support/browser/endpoints";
import { signUpFilledLearner } from "../../support/browser/filled-learner";
import { expect, expectSaved, messagesIn, type Page, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { shownText, showTranslation } from "../../support/browser/page-checks/translation";
import { isFullRun } from "../../support/full-run";

/** Pages that a browser has translated: React no longer finds the texts that it wrote. */

const places = [
  ...["path", "path/foundations", "path/foundations/pandas", "skills", "dashboard"],
  ...["history", "portfolio", "evidence", "log", "projects", `projects/${sampleId}`],
];

/** In the short form every other one. */
const visited = places.filter((_, index) => isFullRun || index % 2 === 0);

/** Changes what the pages show; each call changes it back or on. */
async function changeElsewhere(page: Page, round: number): Promise<void> {
  const headers = { Origin: new URL(page.url()).origin };
  const status = round % 2 === 0 ? "done" : "not-started";
  const changes = ["fastapi", "transformer", "pandas", "calculus"].map((item) => ({
    ...{ id: crypto.randomUUID(), item },
    status: item === "pandas" ? (status === "done" ? "not-started" : "done") : status,
  }));
  const answer = await page.request.post("/api/progress", { data: { changes }, headers });
  expect(answer.status()).toBe(200);
}

async function translate(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("#content") ?? {}).some((key) => key.startsWith("__react")),
  );
  await page.evaluate(showTranslation);
}

async function freshText(page: Page, address: string): Promise<string> {
  const fresh = await page.context().newPage();
  await fresh.goto(address);
  const text = await fresh.evaluate(shownText);
  await fresh.close();
  return text;
}

/** With the first difference in the message, because a page is long. */
async function expectText(page: Page, fresh: string, what: string): Promise<void> {
  const difference = async () => {
    const text = await page.evaluate(shownText);
    const at = [...fresh].findIndex((_, index) => fresh[index] !== text[index]);
    return text === fresh ? "" : `“${text.slice(at - 30).slice(0, 60)}” at ${at}`;
  };
  await expect.poll(difference, { message: `what is old in ${what}` }).toBe("");
}

const askAgain = () => new BroadcastChannel("progress").postMessage(null);

for (const locale of journeyLocales("id")) {
  test(`a page that the browser translated shows every change (${locale})`, async ({ page }) => {
    test.setTimeout(120_000);
    await signUpFilledLearner(page, locale);
    for (const [round, place] of visited.entries()) {
      const address = `/${locale}/${place}`;
      await translate(page, address);
      await changeElsewhere(page, round);
      await page.evaluate(askAgain);
      const fresh = await freshText(page, address);
      await expectText(page, fresh, place);
    }
  });

  test(`a page that the browser translated can be ticked and written in (${locale})`, async ({
    page,
  }) => {
    await signUpFilledLearner(page, locale);
    await tickRow(page, locale);
    await writeNote(page, locale);
    await writeProfile(page, locale);
  });
}

async function tickRow(page: Page, locale: Locale): Promise<void> {
  const { item } = messagesIn(locale).path;
  const address = `/${locale}/path/foundations`;
  await translate(page, address);
  const row = page.locator("#java");
  for (const status of ["done", "not-started", "done"]) {
    await row.getByRole("checkbox").setChecked(status === "done");
    await expect(row).toHaveAttribute("data-status", status);
    await expectSaved(row);
    await expect(row.getByRole("status")).toContainText(item.saved);
  }
  await row.getByRole("button", { name: item.undo }).click();
  await expect(row.getByRole("status")).toContainText(item.undone);
  const fresh = await freshText(page, address);
  await expectText(page, fresh, "after ticks");
}

/** With the time of the clock. */
const savedPattern = (text: string) => new RegExp(`^${text.replace("{at}", "\\d")}`);

async function writeNote(page: Page, locale: Locale): Promise<void> {
  const { note } = messagesIn(locale);
  await translate(page, `/${locale}/path/foundations/calculus`);
  await page.getByText(note.edit, { exact: true }).click();
  const field = page.getByLabel(note.field);
  for (const text of ["Bab satu.", "Bab dua."]) {
    await field.fill(text);
    await expect(page.getByText(note.status.unsaved)).toBeVisible();
    await field.blur();
    await expect(page.getByText(savedPattern(note.status.saved))).toBeVisible();
  }
}

async function writeProfile(page: Page, locale: Locale): Promise<void> {
  const { profile, status } = messagesIn(locale).portfolio;
  await translate(page, `/${locale}/portfolio`);
  await page.getByText(profile.rows.contact, { exact: true }).click();
  for (const place of ["Cimahi", "Sumedang"]) {
    await page.getByLabel(profile.fields.place).fill(place);
    await expect(page.getByText(status.unsaved)).toBeVisible();
    await page.getByLabel(profile.fields.place).blur();
    await expect(page.getByText(savedPattern(status.saved))).toBeVisible();
  }
}
