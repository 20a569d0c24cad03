import { freshDatabase } from "../support/engine";
import { startServer } from "../support/server";
import { box, enrol, expect, expectSaved, somebody, test } from "../support/test";
import { typePassword } from "../support/ways-in";

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
  await typePassword(page, "id", who);
  await expect(box(page, "Python")).toBeChecked();
  await page.goto("about:blank");
  await second.stop();
  database.remove();
});
