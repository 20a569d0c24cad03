import type { Page } from "@playwright/test";
import {
  expect,
  expectSaved,
  itemCheckbox,
  messagesIn,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { daysAgo, tickItems } from "../../support/browser/history-journey";

/** Returns what ends it. */
async function delayScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((open) => {
    release = open;
  });
  await page.route("**/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

test("a tick made before hydration is not lost", async ({ page }) => {
  await signUpByRequest(page, "id");
  const release = await delayScripts(page);
  await page.goto("/id/path/foundations", { waitUntil: "domcontentloaded" });
  await itemCheckbox(page, "Python").check();
  await expect(page.locator("#python")).toHaveAttribute("data-status", "not-started");
  release();
  await expectSaved(page.locator("#python"));
  await page.unroute("**/*.js");
  await page.reload();
  await expect(itemCheckbox(page, "Python")).toBeChecked();
});

test("a day that is refused before hydration is focused after it", async ({ page }) => {
  await signUpByRequest(page, "en");
  await tickItems(page, "en", ["python"], true);
  const release = await delayScripts(page);
  await page.goto("/en/path/foundations/python#python", { waitUntil: "domcontentloaded" });
  const { day } = messagesIn("en").path;
  await page.getByRole("button", { name: `${day.change} · Python`, exact: true }).click();
  const field = page.getByLabel(day.label);
  await field.fill(daysAgo(-2));
  const save = page.getByRole("button", { name: `${day.save} · Python`, exact: true });
  await save.click({ noWaitAfter: true });
  await expect(page.getByText(day.errors.future)).toBeVisible();
  release();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(daysAgo(-2));
});
