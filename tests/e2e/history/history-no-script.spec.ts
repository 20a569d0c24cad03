import { locales } from "@/lib/domain/locale";
import { test } from "../../support/browser/fixtures";
import { undoRestoreAndReset, visitPastDays } from "../../support/browser/history-journey";

test.use({ serverKey: "history-no-script", javaScriptEnabled: false });

for (const locale of locales) {
  test(`a learner goes back in their history without JavaScript (${locale})`, async ({
    page,
    app,
  }) => {
    test.setTimeout(120_000);
    await undoRestoreAndReset(page, app, locale, false);
    await visitPastDays(page, locale, false);
  });
}
