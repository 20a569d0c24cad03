import type { Locator, Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

const address = (locale: Locale) => `/${locale}/path/foundations/cnn`;
const statements = (page: Page): Locator => page.locator("button[name=statement]");

/** Ticks every "done when" statement, each by a press of its box. */
async function tickStatements(page: Page): Promise<void> {
  const count = await statements(page).count();
  expect(count).toBeGreaterThan(0);
  for (let position = 0; position < count; position += 1) {
    await statements(page).nth(position).click();
    await expect(statements(page).nth(position)).toBeChecked();
  }
}

async function addLink(page: Page, locale: Locale, url: string): Promise<void> {
  const { own } = messagesIn(locale).item.where;
  const form = page.locator("details", { hasText: own.open });
  if (!(await form.getByLabel(own.url).isVisible())) await form.locator("summary").click();
  await form.getByLabel(own.url).fill(url);
  await form.getByLabel(own.title).fill("Kak Rani");
  await form.getByRole("button", { name: own.add, exact: true }).click();
}

/** Marks and links, the same with and without JavaScript. */
async function useOwnThings(page: Page, locale: Locale): Promise<void> {
  const { item, path } = messagesIn(locale);
  const { where } = item;
  await signUpByRequest(page, locale);
  await page.goto(address(locale));
  await tickStatements(page);
  await expect(page.getByText(item.doneWhen.offer.replace(/<.*/, "").trim())).toBeVisible();
  await expect(page.locator('[data-item="cnn"]')).toHaveAttribute("data-status", "not-started");

  const using = page.getByRole("button", { name: new RegExp(`^${where.mark.using} ·`) });
  await using.first().click();
  await expect(using.first()).toHaveAttribute("aria-pressed", "true");
  const hide = page.getByRole("button", { name: new RegExp(`^${where.mark.hide} ·`) });
  const before = await hide.count();
  await hide.first().click();
  await expect(hide).toHaveCount(before - 1);

  await addLink(page, locale, "javascript:alert(1)");
  await expect(page.getByText(where.own.errors["not-a-link"])).toBeVisible();
  await expect(page.getByLabel(where.own.title)).toHaveValue("Kak Rani");
  await addLink(page, locale, "contoh.id/cnn");
  const link = page.getByRole("link", { name: /Kak Rani/ });
  await expect(link).toHaveAttribute("href", "https://contoh.id/cnn");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await page.getByRole("button", { name: `${where.own.remove} · Kak Rani` }).click();
  await expect(link).toHaveCount(0);
  await expect(page.getByRole("heading", { name: path.item.doneWhen })).toBeVisible();
}

for (const locale of journeyLocales("en")) {
  const words = messagesIn(locale);

  test(`statements, resources and links of one's own are kept (${locale})`, {
    tag: "@long-form",
  }, async ({ page }) => {
    await useOwnThings(page, locale);
  });

  test(`a note is saved while it is typed, and its tasks are ticked (${locale})`, async ({
    page,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(address(locale));
    await page.getByText(words.note.write, { exact: true }).click();
    await page.getByLabel(words.note.field).fill("**Output**\n\n- [ ] On paper\n- [x] In code");
    const saved = new RegExp(`^${words.note.status.saved.replace("{at}", "\\d")}`);
    await expect(page.getByText(saved)).toBeVisible();
    await page.reload();
    const box = page.getByRole("checkbox", { name: "On paper", exact: true });
    await expect(box).not.toBeChecked();
    await box.click();
    await expect(box).toBeChecked();
    const note = await (await page.request.get("/api/notes/cnn")).json();
    await page.goto(`/${locale}/path/foundations`);
    await expect(page.locator("#cnn summary")).toContainText("Output");
    expect(note).toMatchObject({
      item: "cnn",
      text: "**Output**\n\n- [x] On paper\n- [x] In code",
    });
  });

  test(`signed out, an item has no notes, marks or links (${locale})`, async ({ page }) => {
    await page.goto(address(locale));
    await expect(page.getByRole("heading", { name: words.item.where.title })).toBeVisible();
    await expect(page.getByRole("heading", { name: words.note.title, exact: true })).toHaveCount(0);
    await expect(page.locator("button[name=mark], button[name=statement]")).toHaveCount(0);
    expect((await page.request.get("/api/notes/cnn")).status()).toBe(401);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("id")) {
    const words = messagesIn(locale);

    test(`statements, resources and links are kept by forms (${locale})`, async ({ page }) => {
      await useOwnThings(page, locale);
    });

    test(`earlier versions are removed, and the history shows what was written (${locale})`, async ({
      page,
      app,
    }) => {
      await signUpByRequest(page, locale);
      for (const [version, text] of ["Lapisan", "Lapisan konvolusi"].entries()) {
        const write = { data: { text, version }, headers: { Origin: app.url } };
        expect((await page.request.put("/api/notes/cnn", write)).status()).toBe(200);
      }
      await page.goto(address(locale));
      await page.getByText(words.note.versions.title, { exact: true }).click();
      await page.getByRole("link", { name: words.note.versions.remove }).click();
      await expect(page.getByText(words.note.remove.keeps)).toBeVisible();
      await page.getByRole("main").getByRole("button").click();
      await expect(page.getByText(words.note.remove.done)).toBeVisible();
      await page.getByRole("link", { name: words.note.remove.toNote }).click();
      await expect(page.getByText("Lapisan konvolusi").first()).toBeVisible();
      await expect(page.getByText(words.note.versions.title, { exact: true })).toHaveCount(0);

      await page.goto(`/${locale}/history`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.history.headlineNotes);
      const line = page.locator('[data-note="cnn"]');
      await expect(line).toContainText(words.history.note.written);
      await expect(line).toContainText("Lapisan konvolusi");
      await line.getByRole("link").click();
      await expect(page).toHaveURL(`${address(locale)}#note`);
    });

    test(`a note that another tab changed shows both texts (${locale})`, async ({ page }) => {
      await signUpByRequest(page, locale);
      await page.goto(address(locale));
      await page.getByText(words.note.write, { exact: true }).click();
      await page.getByLabel(words.note.field).fill("Tab kedua");
      const other = await page.context().newPage();
      await other.goto(address(locale));
      await other.getByText(words.note.write, { exact: true }).click();
      await other.getByLabel(words.note.field).fill("Tab pertama");
      await other.getByRole("button", { name: words.note.save }).click();
      await expect(other.getByText(words.note.notice.saved)).toBeVisible();

      await page.getByRole("button", { name: words.note.save }).click();
      await expect(page.getByLabel(words.note.field)).toHaveValue("Tab kedua");
      await expect(page.getByText("Tab pertama").first()).toBeVisible();
      await expect(page.getByRole("heading", { name: words.note.conflict.title })).toBeVisible();
    });
  }
});
