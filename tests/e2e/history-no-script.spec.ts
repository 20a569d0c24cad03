import { locales } from "@/lib/domain/path";
import { travel, walkHistory } from "../support/history-journey";
import { test } from "../support/test";

test.use({ world: "history-no-script", javaScriptEnabled: false });

for (const locale of locales) {
  test(`a learner goes back in their history without JavaScript (${locale})`, async ({
    page,
    app,
  }) => {
    test.setTimeout(120_000);
    await walkHistory(page, app, locale, false);
    await travel(page, locale, false);
  });
}
