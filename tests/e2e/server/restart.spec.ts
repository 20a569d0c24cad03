import {
  expect,
  expectSaved,
  itemCheckbox,
  newTestUser,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { submitPassword } from "../../support/browser/sign-in";
import { startServer } from "../../support/server/app-server";
import { newEmptyDatabase } from "../../support/server/engine-under-test";

test("stopped and started again, it has every tick", { tag: "@long-form" }, async ({ page }) => {
  const database = await newEmptyDatabase();
  const first = await startServer(database.url);
  const who = await signUpByRequest(page, "id", newTestUser(), first.url);
  await page.goto(`${first.url}/id/path/foundations`);
  await itemCheckbox(page, "Python").check();
  await expectSaved(page.locator("#python"));
  // Otherwise the page may fetch its icon from the stopped server, which is a console error.
  await page.goto("about:blank");
  await first.stop();

  const second = await startServer(database.url);
  await page.context().clearCookies();
  await page.goto(`${second.url}/id/sign-in?next=/id/path/foundations`);
  await submitPassword(page, "id", who);
  await expect(itemCheckbox(page, "Python")).toBeChecked();
  await page.goto("about:blank");
  await second.stop();
  database.remove();
});
