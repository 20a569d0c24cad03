import { locales } from "@/lib/domain/path";
import { exportAll, importAll, leaveAndStay } from "../support/data-journey";
import { test } from "../support/test";

test.use({ world: "data-no-script", javaScriptEnabled: false });

for (const locale of locales) {
  test(`a learner takes all of their data away and brings it in elsewhere without JavaScript (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await importAll(page, locale, await exportAll(page, locale, false));
  });

  test(`a learner asks to be deleted and changes their mind without JavaScript (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await leaveAndStay(page, locale);
  });
}
