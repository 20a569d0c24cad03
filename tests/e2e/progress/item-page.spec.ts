import type { Locator } from "@playwright/test";
import { resources } from "@/lib/content/resources";
import { locales } from "@/lib/domain/locale";
import {
  expect,
  expectSaved,
  fillPlaceholders,
  itemCheckbox,
  messagesIn,
  newTestUser,
  type Page,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

type Words = ReturnType<typeof messagesIn>;

/** Follows the invitation of an item's page to sign up, and fills in the form. */
async function signUpFromItem(page: Page, { account, item }: Words): Promise<void> {
  const who = newTestUser();
  const [, label = ""] = /<signUp>(.+)<\/signUp>/.exec(item.signedOut) ?? [];
  await page.getByRole("main").getByRole("link", { name: label, exact: true }).click();
  await page.getByLabel(account.fields.name).fill(who.name);
  await page.getByLabel(account.fields.email).fill(who.email);
  await page.getByLabel(account.fields.password, { exact: true }).fill(who.password);
  await page.getByRole("button", { name: account.signUp.submit }).click();
}

for (const locale of journeyLocales("id")) {
  const words = messagesIn(locale);

  test(`an item is read, then ticked after signing up from it (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/path/foundations/cnn`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toHaveText("CNN");
    await expect(main.getByRole("heading", { level: 2 })).toHaveText([
      words.path.item.doneWhen,
      words.item.where.title,
      words.item.effort.title,
      words.item.place.title,
    ]);
    await expect(page.locator("[data-item]")).toHaveCount(0);
    const first = resources.cnn?.find(({ languages }) => languages.includes(locale));
    await expect(main.locator('a[target="_blank"]').first()).toHaveAttribute(
      "href",
      first?.url ?? "",
    );

    await main.getByRole("link", { name: words.item.where.cost.free, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/path/foundations/cnn?cost=free#where-to-learn`);
    await signUpFromItem(page, words);
    await expect(page).toHaveURL(`/${locale}/path/foundations/cnn?cost=free`);

    const control = page.locator('[data-item="cnn"]');
    await itemCheckbox(page, "CNN").check();
    await expectSaved(control);
    await expect(main.getByText(words.item.effort.history)).toBeVisible();
    await control.getByRole("button", { name: words.common.status.learning }).click();
    await expectSaved(control);
    await page.reload();
    await expect(control).toHaveAttribute("data-status", "learning");
    await expect(itemCheckbox(page, "CNN")).not.toBeChecked();

    await main.getByRole("link", { name: words.item.effort.history }).click();
    await expect(page).toHaveURL(`/${locale}/history?of=cnn`);
    await page.getByRole("main").getByRole("link", { name: "CNN", exact: true }).first().click();
    await expect(page).toHaveURL(`/${locale}/path/foundations/cnn`);
  });

  test(`a row shows the first two places to learn, fetched when it is opened (${locale})`, async ({
    page,
  }) => {
    await signUpByRequest(page, locale);
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname === "/api/item-details") asked.push(search);
    });
    await page.goto(`/${locale}/path/foundations`);
    const row = page.locator("#cnn");
    await row.locator("summary").click();
    const links = row.locator('a[target="_blank"]');
    await expect(links).toHaveCount(2);
    expect(asked).toEqual([`?locale=${locale}&item=cnn`]);
    // What is fetched moves no button away from a finger.
    const topOf = async (part: Locator) => (await part.boundingBox())?.y;
    const status = row.getByRole("button", { name: words.common.status.learning });
    expect(await topOf(status)).toBeLessThan((await topOf(links.first())) ?? 0);
    await row.locator("summary").click();
    await row.locator("summary").click();
    await expect(links).toHaveCount(2);
    expect(asked).toHaveLength(1);
    await row.getByRole("link", { name: words.path.item.open }).click();
    await expect(page).toHaveURL(`/${locale}/path/foundations/cnn`);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("en")) {
    const words = messagesIn(locale);

    test(`an item is read and ticked by its form (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/path/projects/proj-fraud`);
      await expect(page.getByRole("heading", { name: words.item.outline.title })).toBeVisible();
      await signUpFromItem(page, words);
      await expect(page).toHaveURL(`/${locale}/path/projects/proj-fraud`);
      const control = page.locator('[data-item="proj-fraud"]');
      await control.getByRole("button", { name: words.common.status.learning }).click();
      await expect(page.getByText(words.path.form.saved)).toBeVisible();
      await expect(control).toHaveAttribute("data-status", "learning");
      await control.getByRole("checkbox").check();
      await page.getByRole("button", { name: words.path.form.save }).click();
      await expect(control).toHaveAttribute("data-status", "done");
      await page.getByRole("button", { name: words.path.form.undo }).click();
      await expect(control).toHaveAttribute("data-status", "learning");
      const since = fillPlaceholders(words.item.place.state.learning, { date: "" });
      await expect(control.getByText(since)).toBeVisible();
    });
  }
});

for (const locale of locales) {
  test(`an item that never was is not found, in the visitor's language (${locale})`, async ({
    request,
  }) => {
    for (const place of ["foundations/nothing", "nothing/cnn", "projects/cnn", "projects/a/b"]) {
      const response = await request.get(`/${locale}/path/${place}`);
      expect(response.status(), place).toBe(404);
      expect(await response.text(), place).toMatch(
        new RegExp(
          `<html lang="${locale}"[^]*<h1[^>]*>${messagesIn(locale).common.notFound.title}</h1>`,
        ),
      );
    }
    const response = await request.get(`/${locale}/path/foundations/cnn`);
    expect(response.status()).toBe(200);
    expect(response.headers().link).toContain('hreflang="en"');
    expect(await response.text()).toMatch(/<title>CNN · Langkah<\/title><meta name="description"/);
  });
}
