import {
  expect,
  expectSaved,
  itemCheckbox,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";

test("a tick made before hydration is not lost", async ({ page }) => {
  await signUpByRequest(page, "id");
  let release = () => {};
  const gate = new Promise<void>((open) => {
    release = open;
  });
  await page.route("**/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto("/id/path/foundations", { waitUntil: "domcontentloaded" });
  await itemCheckbox(page, "Python").check();
  await expect(page.locator("#python")).toHaveAttribute("data-status", "not-started");
  release();
  await expectSaved(page.locator("#python"));
  await page.unroute("**/*.js");
  await page.reload();
  await expect(itemCheckbox(page, "Python")).toBeChecked();
});
