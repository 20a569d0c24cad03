import { test as base, expect, messagesIn, newTestUser } from "../../support/browser/fixtures";
import { scriptModes } from "../../support/browser/script-modes";
import { startServer } from "../../support/server/app-server";
import { newEmptyDatabase } from "../../support/server/engine-under-test";
import { spawnOperatorCommand } from "../../support/server/operator-process";

const test = base.extend<object, object>({
  app: [
    async ({ serverKey: _world }, use) => {
      const database = await newEmptyDatabase();
      const app = await startServer(database.url, { REGISTRATION: "invite" });
      await use(app);
      await app.stop();
      database.remove();
    },
    { scope: "worker" },
  ],
});

test.use({ serverKey: "registration" });

for (const javaScriptEnabled of scriptModes) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test(`an invitation from the command line makes one account, ${how}`, async ({
      page,
      app,
      context,
    }) => {
      const { account, links } = messagesIn("en");
      const title = page.getByRole("heading", { level: 1 });
      await page.goto("/en/sign-up");
      await expect(title).toHaveText(links.registration["no-invitationTitle"]);

      const who = newTestUser();
      const { output } = await spawnOperatorCommand(
        ["user-invite", "--language", "en", "--email", who.email],
        {
          DATABASE_URL: app.database,
          NEXTAUTH_URL: app.url,
        },
      );
      const link = /^http\S+$/m.exec(output)?.[0] ?? "";
      await page.goto(link);
      await expect(page.getByLabel(account.fields.email)).toHaveValue(who.email);
      await page.getByLabel(account.fields.name).fill(who.name);
      await page.getByLabel(account.fields.password, { exact: true }).fill("1234567890");
      await page.getByRole("button", { name: account.signUp.submit }).click();
      await expect(page.getByText(account.errors.password.common)).toBeVisible();
      await page.getByLabel(account.fields.password, { exact: true }).fill(who.password);
      await page.getByRole("button", { name: account.signUp.submit }).click();
      await page.waitForURL("**/en/path");
      await context.clearCookies();
      await page.goto(link);
      await expect(title).toHaveText(links.registration.staleTitle);
    });

    test(`who forgot a password where no mail is sent gets a link from the operator, ${how}`, async ({
      page,
      app,
    }) => {
      const { account, links, security } = messagesIn("id");
      const env = { DATABASE_URL: app.database, NEXTAUTH_URL: app.url };
      const { email, name } = newTestUser();
      await spawnOperatorCommand(["user-create", "--email", email, "--name", name], env);
      await page.goto("/id/sign-in");
      await expect(page.getByRole("button", { name: links.askSignIn })).toHaveCount(0);
      await page.getByRole("link", { name: links.forgot }).click();
      await expect(page.getByText(links.forgotPassword.noMail)).toBeVisible();

      const { output } = await spawnOperatorCommand(["user-reset-link", email], env);
      await page.goto(/^http\S+$/m.exec(output)?.[0] ?? "");
      await page.getByLabel(security.password.new, { exact: true }).fill("pagi di tepi danau");
      await page.getByRole("button", { name: links.reset.save }).click();
      await page.getByRole("link", { name: links.toSignIn, exact: true }).last().click();
      await page.getByLabel(account.fields.email).fill(email);
      await page.getByLabel(account.fields.password, { exact: true }).fill("pagi di tepi danau");
      await page.getByRole("button", { name: account.signIn.submit, exact: true }).click();
      await page.waitForURL("**/id/dashboard");
    });
  });
}
