import { freshDatabase } from "../support/engine";
import { startServer } from "../support/server";
import { box, enrol, expect, expectSaved, somebody, test, wordsIn } from "../support/test";

test.use({ world: "restart" });

test("stopped and started again, it has every tick", async ({ page }) => {
  const database = await freshDatabase();
  const first = await startServer(database.url);
  const who = await enrol(page, "id", somebody(), first.url);
  await page.goto(`${first.url}/id/path/foundations`);
  await box(page, "Python").check();
  await expectSaved(page.locator("#python"));
  // A page that is still fetching its icon must not find the server gone.
  await page.goto("about:blank");
  await first.stop();

  const second = await startServer(database.url);
  await page.context().clearCookies();
  await page.goto(`${second.url}/id/sign-in?next=/id/path/foundations`);
  const { fields, signIn } = wordsIn("id").account;
  await page.getByLabel(fields.email).fill(who.email);
  await page.getByLabel(fields.password, { exact: true }).fill(who.password);
  await page.getByRole("button", { name: signIn.submit }).click();
  await expect(box(page, "Python")).toBeChecked();
  await page.goto("about:blank");
  await second.stop();
  database.remove();
});
