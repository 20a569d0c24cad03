import {
  expect,
  expectSaved,
  fillPlaceholders,
  messagesIn,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

test.use({ viewport: { width: 360, height: 740 } });

for (const locale of journeyLocales("id")) {
  const { path } = messagesIn(locale);

  test(`on a phone rows keep their height when they are ticked, and the count stays in view (${locale})`, async ({
    page,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/path/foundations`);
    // With a hint and without, and the last one of the page.
    for (const item of ["linear-algebra", "supervised-learning", "vscode"]) {
      const row = page.locator(`#${item}`);
      const heightOf = async () => Math.round((await row.boundingBox())?.height ?? 0);
      const before = await heightOf();
      await row.getByRole("checkbox").click();
      await expectSaved(row);
      // Also once the page has followed.
      await expect(page.getByRole("progressbar")).toHaveAttribute("value", "1");
      expect(await heightOf(), item).toBe(before);
      await expect(page.getByRole("progressbar")).toBeInViewport();
      const undo = fillPlaceholders(path.item.undoLabel, { title: "" });
      await row.getByRole("button", { name: undo }).click();
      await expect(row.getByText(path.item.undone)).toBeVisible();
      await expect(page.getByRole("progressbar")).toHaveAttribute("value", "0");
      expect(await heightOf(), `${item}, undone`).toBe(before);
    }
  });

  test(`the last tick of a step says what is finished and what comes next, where it was made (${locale})`, async ({
    page,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/path/community`);
    const row = page.locator("#com-dicoding");
    const finished = fillPlaceholders(path.milestone.step, { number: "4" });
    await expect(page.getByText(finished)).toHaveCount(0);
    await row.getByRole("checkbox").check();
    await expect(row.getByText(finished)).toBeVisible();
    const next = fillPlaceholders(path.milestone.next, { title: "Python", number: "1" });
    await expect(row.getByRole("link", { name: next })).toHaveAttribute(
      "href",
      `/${locale}/path/foundations/python`,
    );
    await expect(row.getByRole("link", { name: path.milestone.portfolio })).toBeVisible();
    await expect(page.locator("[data-finished]")).toHaveCount(1);

    await row.getByRole("checkbox").uncheck();
    await expect(page.getByText(finished)).toHaveCount(0);
    await expect(page.locator("[data-finished]")).toHaveCount(0);
  });
}
