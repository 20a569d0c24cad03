import { paths } from "@/lib/paths";
import { expect, messagesIn, signUp, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

for (const locale of journeyLocales("id")) {
  test(`every page of a learner offers to sign out (${locale})`, async ({ page }) => {
    const who = await signUp(page, locale);
    const { nav } = messagesIn(locale).common;
    const pages = [
      ...[paths.path(locale), paths.step(locale, "foundations"), paths.skills(locale)],
      ...[paths.dashboard(locale), paths.history(locale), paths.portfolio(locale)],
      ...[paths.settings(locale), paths.security(locale), paths.reauthenticate(locale)],
      ...[paths.home(locale), paths.guide(locale)],
    ];
    for (const address of pages) {
      const html = await (await page.request.get(address)).text();
      const [menu = ""] = /<[a-z]+ id="account-menu".*?<\/form>/s.exec(html) ?? [];
      expect(menu, address).toContain(nav.signOut);
    }
    await page.goto(paths.dashboard(locale));
    await page.getByRole("button", { name: nav.account.replace("{name}", who.name) }).click();
    await expect(page.getByRole("button", { name: nav.signOut }).first()).toBeVisible();
  });
}
