import { sampleId } from "../../support/browser/endpoints";
import { signUpFilledLearner } from "../../support/browser/filled-learner";
import { expect, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { parsedPages } from "../../support/portfolio/parsed-pdf";

/** What learners put on paper, and the most pages of A4 it takes. */
const printed = {
  path: 2,
  "path/foundations": 3,
  "path/foundations/transformer": 3,
  dashboard: 4,
  plan: 3,
  portfolio: 3,
  guide: 9,
  [`projects/${sampleId}`]: 3,
};

for (const locale of journeyLocales("id")) {
  test(`what is printed fills its pages and leaves none blank (${locale})`, async ({ page }) => {
    await signUpFilledLearner(page, locale);
    for (const [place, most] of Object.entries(printed)) {
      await page.goto(`/${locale}/${place}`);
      const pages = await parsedPages(
        new Uint8Array(await page.pdf({ format: "A4", preferCSSPageSize: true, tagged: true })),
      );
      expect(pages.length, `pages of ${place}`).toBeLessThanOrEqual(most);
      for (const [index, { pieces }] of pages.entries())
        expect(pieces, `page ${index + 1} of ${place}`).not.toEqual([]);
    }
  });
}
