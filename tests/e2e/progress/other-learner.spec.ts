import type { Locale } from "@/lib/domain/locale";
import {
  expect,
  itemCheckbox,
  messagesIn,
  newTestUser,
  type Page,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { pageRoutes } from "../../support/browser/routes";

test.use({ expectedErrors: /409/ });

/** Someone else signs up in the same browser, while the page stays open. */
async function signUpAnother(page: Page, locale: Locale): Promise<void> {
  await page.context().clearCookies();
  await signUpByRequest(page, locale, newTestUser("Budi Santoso"));
}

async function expectNothingDone(page: Page): Promise<void> {
  const { items } = await (await page.request.get("/api/progress")).json();
  expect(items.filter(({ version }: { version: number }) => version > 0)).toEqual([]);
}

for (const locale of journeyLocales("id")) {
  const words = messagesIn(locale);

  test(`a page that stayed open ticks nothing for the next learner (${locale})`, async ({
    page,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/path/foundations`);
    await signUpAnother(page, locale);
    await itemCheckbox(page, "Python").click();
    const row = page.locator('[data-item="python"]');
    await expect(row.getByRole("status")).toHaveText(words.path.item["other-learner"]);
    await expect(itemCheckbox(page, "Python")).not.toBeChecked();
    await expectNothingDone(page);

    const notice = page.getByRole("alert").filter({ hasText: words.common.otherLearner.notice });
    await notice.getByRole("button", { name: words.common.otherLearner.reload }).click();
    await expect(page.getByRole("button", { name: /Budi Santoso/ })).toBeVisible();
    await expect(notice).toBeHidden();
    await itemCheckbox(page, "Python").check();
    await expect(row.getByRole("status")).toHaveAttribute("data-phase", "saved");
  });

  test(`a form that stayed open keeps what was typed, and saves none of it (${locale})`, async ({
    page,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/settings`);
    await signUpAnother(page, locale);
    const name = page.getByLabel(words.settings.name, { exact: true });
    await name.fill("Siti yang baru");
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await page.getByRole("button", { name: words.settings.save, exact: true }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText([
        words.account.errors.form["other-learner"],
      ]);
      await expect(name).toHaveValue("Siti yang baru");
    }
    await page.goto(`/${locale}/settings`);
    await expect(name).toHaveValue("Budi Santoso");
  });
}

test("every form of a signed-in page says whose page it is", async ({ page }) => {
  await signUpByRequest(page, "en");
  const unnamed: string[] = [];
  for (const route of pageRoutes()) {
    const html = await (await page.request.get(`/en/${route}`)).text();
    for (const [form] of html.matchAll(/<form\b.*?<\/form>/gs)) {
      const isOfBrowser = /name="(theme|shortcut)"|action="\/api\/auth\/signout"/.test(form);
      if (!/method="post"/i.test(form) || isOfBrowser) continue;
      if (!/name="owner"|[?&;]owner=/.test(form)) unnamed.push(`${route}: ${form.slice(0, 200)}`);
    }
  }
  expect(unnamed).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a page that stayed open saves nothing for the next learner, and says so", async ({
    page,
  }) => {
    const { common, path, settings, account } = messagesIn("en");
    await signUpByRequest(page, "en");
    await page.goto("/en/path/foundations");
    await signUpAnother(page, "en");
    await itemCheckbox(page, "Python").check();
    await page.getByRole("button", { name: path.form.save }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(common.otherLearner.title);
    await expectNothingDone(page);
    await page.getByRole("main").getByRole("link").click();
    await expect(page).toHaveURL("/en/path/foundations");

    await page.goto("/en/settings");
    await signUpAnother(page, "en");
    await page.getByLabel(settings.name, { exact: true }).fill("Someone else's text");
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await page.getByRole("button", { name: settings.save, exact: true }).click();
      await expect(page.getByText(account.errors.form["other-learner"])).toBeVisible();
      await expect(page.getByLabel(settings.name, { exact: true })).toHaveValue(
        "Someone else's text",
      );
    }
  });
});
