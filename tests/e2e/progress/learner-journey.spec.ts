import { readFileSync } from "node:fs";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { progressOf } from "@/lib/domain/completion";
import { itemsOf } from "@/lib/domain/path";
import { statesFrom, transition, untouched } from "@/lib/domain/progress";
import {
  expect,
  expectSaved,
  itemCheckbox,
  messagesIn,
  signUp,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { isPortfolioReadable, portfolioText } from "../../support/portfolio/portfolio-text";

/** Items of five steps and of most kinds; one is of a programme that has ended. */
const ticked = {
  foundations: ["python", "linear-algebra", "transformer", "pandas", "r"],
  projects: ["pytorch", "proj-chatbot", "comp-metrics"],
  courses: ["course-dicoding", "cert-tensorflow"],
  community: ["com-kaggle"],
  "keep-learning": ["habit-blog"],
};

const keys = Object.values(ticked).flat();
const items = itemsOf(pathOf(defaultPathKey)).filter((item) => keys.includes(item.key));
const expected = progressOf(
  pathOf(defaultPathKey),
  statesFrom(
    keys.map((key) => transition(untouched(key), "done", { at: new Date(), day: "2026-11-24" })),
  ),
);

/** Every item that could still give a missing tick, in the path's order. */
const missing = expected.steps.flatMap((step) => step.groups.flatMap((group) => group.candidates));

for (const locale of journeyLocales("id")) {
  const words = messagesIn(locale);
  const titles = items.map((item) => item.title[locale]);

  test(`a learner signs up, ticks, and carries the portfolio away (${locale})`, async ({
    page,
  }) => {
    const learner = await signUp(page, locale);

    for (const [step, stepItems] of Object.entries(ticked)) {
      await page.goto(`/${locale}/path/${step}`);
      for (const key of stepItems) {
        const row = page.locator(`[data-item="${key}"]`);
        await row.getByRole("checkbox").check();
        await expect(row).toHaveAttribute("data-status", "done");
        await expectSaved(row);
      }
      await page.reload();
      for (const key of stepItems) {
        await expect(page.locator(`[data-item="${key}"]`).getByRole("checkbox")).toBeChecked();
      }
    }

    await page.goto(`/${locale}/dashboard`);
    const main = page.getByRole("main");
    await expect(main.getByText(`${expected.percent}%`, { exact: true })).toBeVisible();
    for (const { step, done, required } of expected.steps) {
      await expect(
        main
          .getByRole("listitem")
          .filter({ hasText: step.title[locale] })
          .filter({ hasText: `${done}/${required}` }),
      ).toHaveCount(1);
    }
    await expect(main.getByRole("img")).not.toHaveCount(0);
    const { question } = words.path.why;
    await main
      .getByRole("button", { name: question.replace("{percent}", `${expected.percent}`) })
      .click();
    const links = page.getByRole("dialog").getByRole("link");
    await expect(links).toHaveText(missing.map((item) => item.title[locale]));
    await expect(links.first()).toHaveAttribute("href", new RegExp(`/${missing[0]?.key}$`));

    await page.goto(`/${locale}/portfolio`);
    await expect(page.getByRole("heading", { name: learner.name })).toBeVisible();
    const { formats, downloadPdf } = words.portfolio;
    for (const [format, { name, use }] of Object.entries(formats)) {
      const downloading = page.waitForEvent("download");
      const label = format === "pdf" ? downloadPdf : `${name} ${use}`;
      await page.getByRole("link", { name: label }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(
        /^langkah-siti-nurhaliza-pratiwi-\d{4}-\d\d-\d\d\./,
      );
      if (!isPortfolioReadable(format)) continue;
      const text = portfolioText(readFileSync(await download.path()), format);
      for (const title of titles) {
        expect(text, `${title} in ${format}`).toContain(title);
      }
    }
  });

  test(`a tick can be taken back where it was made (${locale})`, async ({ page }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/path/foundations`);
    await itemCheckbox(page, "Python").check();
    await page
      .getByRole("button", { name: words.path.item.undoLabel.replace("{title}", "Python") })
      .click();
    await expect(itemCheckbox(page, "Python")).not.toBeChecked();
    await expectSaved(page.locator("#python"));
    await page.reload();
    await expect(itemCheckbox(page, "Python")).not.toBeChecked();
    await page.goto(`/${locale}/dashboard`);
    await expect(page.getByRole("main").getByText("0%", { exact: true })).toBeVisible();
  });

  test(`an item can be marked as being learnt or skipped (${locale})`, async ({ page }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/path/foundations`);
    const { status } = words.common;
    for (const [key, state] of [
      ["calculus", "learning"],
      ["scala", "skipped"],
    ] as const) {
      const row = page.locator(`[data-item="${key}"]`);
      await row.locator("summary").click();
      await row.getByRole("button", { name: status[state] }).click();
      await expect(row).toHaveAttribute("data-status", state);
      await expectSaved(row);
    }
    await page.reload();
    await expect(page.locator('[data-item="calculus"]')).toHaveAttribute("data-status", "learning");
    await expect(page.locator('[data-item="scala"]')).toHaveAttribute("data-status", "skipped");
    await page.goto(`/${locale}/skills?status=learning`);
    await expect(page.locator("[data-item]")).toHaveCount(1);
  });
}
