import { locales } from "@/lib/domain/locale";
import { sampleId } from "../../support/browser/endpoints";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { submitPassword } from "../../support/browser/sign-in";

const tracker = [
  ...["skills", "dashboard", "portfolio", "settings"],
  ...["settings/security", "confirm?next=%2Fid%2Fsettings"],
  ...["settings/data", "settings/data/import?upload=x", "settings/data/delete"],
  ...["settings/data/versions", "settings/data/versions?of=git"],
  "settings/security/second-factor",
  ...["evidence", "evidence?item=git&page=2", "evidence/new?item=git", `evidence/${sampleId}`],
  ...["log", "log?kind=habit&page=2", `log/${sampleId}`],
  ...["projects", "projects?start=proj-weather", `projects/${sampleId}`],
  ...["path?on=2026-11-24", "dashboard?on=2026-11-24", "plan?on=2026-11-24"],
  ...["plan", "path/done", "path/foundations/done"],
  ...["history", "history?of=git&before=3", "history/reset", "history/restore?before=3"],
  "history?day=2026-11-24",
];

for (const locale of journeyLocales("en")) {
  const words = messagesIn(locale);

  test(`every page of the tracker asks a stranger to sign in (${locale})`, async ({
    page,
    request,
  }) => {
    for (const place of tracker) {
      const answer = await request.get(`/${locale}/${place}`, { maxRedirects: 0 });
      expect(answer.status(), place).toBe(307);
      expect(answer.headers().location).toBe(
        `/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/${place}`)}`,
      );
    }
    await page.goto(`/${locale}/${tracker[0]}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.account.signIn.title);
  });

  test(`signing in leads back to the page that was asked for (${locale})`, async ({
    page,
    context,
  }) => {
    const who = await signUpByRequest(page, locale);
    await context.clearCookies();
    await page.goto(`/${locale}/history?of=git`);
    await submitPassword(page, locale, who);
    await expect(page).toHaveURL(`/${locale}/history?of=git`);
  });
}

for (const locale of locales) {
  const words = messagesIn(locale);

  test(`the landing page explains the six steps to anyone (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}`);
    for (const title of ["AI", "Langkah"]) await expect(page.locator("body")).toContainText(title);
    await expect(page.locator("#path ol").getByRole("link")).toHaveCount(6);
    await page
      .getByRole("main")
      .getByRole("link", { name: words.landing.hero.signUp })
      .first()
      .click();
    await expect(page).toHaveURL(`/${locale}/sign-up`);
  });

  test(`what is stored about people is open to anyone (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await page.getByRole("contentinfo").getByRole("link", { name: words.privacy.title }).click();
    await expect(page).toHaveURL(`/${locale}/privacy`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.privacy.headline);
    for (const name of ["next-auth.session-token", "known-device", "theme", "NEXT_LOCALE"])
      await expect(page.getByText(name)).toBeVisible();
  });

  test(`the guide is open to anyone (${locale})`, async ({ request }) => {
    const answer = await request.get(`/${locale}/guide`, { maxRedirects: 0 });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toMatch(/<h1.*<section[^>]* id="/s);
  });

  test(`an unknown address is answered in the visitor's language (${locale})`, async ({
    request,
  }) => {
    const response = await request.get(`/${locale}/no/such/page`);
    expect(response.status()).toBe(404);
    // In the HTML, so that it works without JavaScript.
    expect(await response.text()).toMatch(
      new RegExp(`<html lang="${locale}"[^]*<h1[^>]*>${words.common.notFound.title}</h1>`),
    );
  });
}

test("an address without a language goes to the visitor's", async ({ browser, app }) => {
  for (const [language, locale] of [
    ["id-ID", "id"],
    ["en-GB", "en"],
    ["fr-FR", "id"],
  ] as const) {
    const context = await browser.newContext({ locale: language, baseURL: app.url });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page).toHaveURL(`/${locale}`);
    await page.goto("/guide");
    await expect(page).toHaveURL(`/${locale}/guide`);
    await context.close();
  }
});

test("the chosen language and theme are remembered", async ({ page }) => {
  const { theme } = messagesIn("en").common;
  await page.goto("/id");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en");
  await page.getByRole("button", { name: theme.dark }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/");
  await expect(page).toHaveURL("/en");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: theme.system }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
});
