import { longNames } from "../../support/browser/filled-learner";
import { expect, newTestUser, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { layoutFaults } from "../../support/browser/page-checks/layout-faults";

/** Pages that show the name. */
const places = ["dashboard", "portfolio", "settings", "settings/data/delete", "other-account"];

for (const locale of journeyLocales("en")) {
  for (const name of longNames) {
    test(`the name ${name} fits every page and the HTML file at 320 px (${locale})`, async ({
      page,
    }) => {
      await signUpByRequest(page, locale, newTestUser(name));
      await page.setViewportSize({ width: 320, height: 640 });
      for (const place of places) {
        await page.goto(`/${locale}/${place}`);
        await page.evaluate(() =>
          document.querySelector<HTMLElement>("#account-menu")?.showPopover(),
        );
        expect(await page.evaluate(layoutFaults, ["100%", "200%"]), place).toEqual([]);
      }
      const file = await page.request.get(`/api/portfolio/html?locale=${locale}`);
      // Without the policy of a page, which a file has none of.
      const blank = await page.context().newPage();
      await blank.setViewportSize({ width: 320, height: 640 });
      await blank.setContent(await file.text());
      await expect(blank.getByText(name).first()).toBeVisible();
      expect(await blank.evaluate(layoutFaults, [""]), "the HTML file").toEqual([]);
    });
  }
}
