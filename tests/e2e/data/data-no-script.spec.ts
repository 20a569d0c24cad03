import {
  exportAllData,
  importAllData,
  requestAndCancelDeletion,
} from "../../support/browser/data-journey";
import { test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

test.use({ javaScriptEnabled: false });

for (const locale of journeyLocales("en")) {
  test(`a learner takes all of their data away and brings it in elsewhere without JavaScript (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await importAllData(page, locale, await exportAllData(page, locale, false));
  });

  test(`a learner asks to be deleted and changes their mind without JavaScript (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await requestAndCancelDeletion(page, locale);
  });
}
