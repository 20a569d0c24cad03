import { test } from "../../support/browser/fixtures";
import { undoRestoreAndReset, visitPastDays } from "../../support/browser/history-journey";
import { journeyLocales } from "../../support/browser/journey-locales";

test.use({ javaScriptEnabled: false });

for (const locale of journeyLocales("id")) {
  test(`a learner goes back in their history without JavaScript (${locale})`, async ({
    page,
    app,
  }) => {
    test.setTimeout(120_000);
    await undoRestoreAndReset(page, app, locale, false);
    await visitPastDays(page, locale, false);
  });
}
