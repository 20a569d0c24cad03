import { connect } from "@/lib/data/engines/connect";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

test.use({
  expectedErrors: /500|503|Server Components render|Minified React error/,
});

/** What keeps every other connection from saving a name or ending a session. */
const writeLocks = {
  sqlite: ["BEGIN IMMEDIATE"],
  postgresql: ["BEGIN", 'LOCK TABLE "User", "Session" IN EXCLUSIVE MODE'],
} as const;

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
    await page.getByRole("link", { name: messagesIn(locale).error.retry }).click();
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

  test(`a form that cannot be saved says so and keeps what was typed (${locale})`, async ({
    page,
    app,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/settings`);
    const { settings, account, failure } = messagesIn(locale);
    const name = page.getByLabel(settings.name, { exact: true });
    const database = await connect(app.database);
    for (const statement of writeLocks[database.engine]) await database.run(statement);
    try {
      await name.fill("Siti yang baru");
      const answered = page.waitForResponse((response) => response.status() === 503);
      await page.getByRole("button", { name: settings.save, exact: true }).click();
      await answered;
      await expect(page.getByText(account.errors.form.unavailable)).toBeVisible();
      await expect(name).toHaveValue("Siti yang baru");
      await page.getByRole("main").getByRole("button", { name: settings.signOut }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(failure.signOut.title);
    } finally {
      await database.run("ROLLBACK");
      await database.close();
    }
    await page.getByRole("link", { name: failure.signOut.back }).click();
    await name.fill("Siti yang baru");
    await page.getByRole("button", { name: settings.save, exact: true }).click();
    await expect(page.getByText(settings.saved)).toBeVisible();
  });
}
