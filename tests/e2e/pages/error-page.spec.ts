import { connect } from "@/lib/data/engines/connect";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

test.use({
  expectedErrors: /500|Server Components render|Minified React error/,
});

for (const locale of journeyLocales("en")) {
  test(`a failing page shows the error page (${locale})`, async ({ page, app }) => {
    await signUpByRequest(page, locale);
    const database = await connect(app.database);
    await database.run('ALTER TABLE "ItemProgress" RENAME TO "Elsewhere"');
    try {
      await page.goto(`/${locale}/dashboard`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        messagesIn(locale).error.title,
      );
      await expect(page.locator("body")).not.toContainText("ItemProgress");

      const answer = await page.request.get("/api/progress");
      expect(answer.status()).toBe(500);
      expect(await answer.json()).toEqual({
        error: {
          code: "failed",
          message: "Internal server error.",
        },
      });
    } finally {
      await database.run('ALTER TABLE "Elsewhere" RENAME TO "ItemProgress"');
      await database.close();
    }
    await page.getByRole("button", { name: messagesIn(locale).error.retry }).click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(
      messagesIn(locale).error.title,
    );
  });

  test(`a failure in the layout shows the error page (${locale})`, async ({ page, app }) => {
    await signUpByRequest(page, locale);
    const database = await connect(app.database);
    await database.run('ALTER TABLE "User" RENAME TO "Elsewhere"');
    try {
      await page.goto(`/${locale}/dashboard`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        messagesIn(locale).error.title,
      );
    } finally {
      await database.run('ALTER TABLE "Elsewhere" RENAME TO "User"');
      await database.close();
    }
  });
}
