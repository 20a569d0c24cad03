import { box, expect, expectSaved, signUp, test, wordsIn } from "../support/test";

test.use({ world: "refusal", expectedErrors: /Failed to load resource/ });

const { item } = wordsIn("id").path;

for (const [what, fails] of [
  [
    "the server fails",
    (route: import("@playwright/test").Route) => route.fulfill({ status: 500, body: "" }),
  ],
  ["the network is gone", (route: import("@playwright/test").Route) => route.abort()],
] as const) {
  test(`a tick is taken back visibly when ${what}`, async ({ page }) => {
    await signUp(page, "id");
    await page.goto("/id/path/foundations");
    await page.route("**/api/progress", fails);
    await box(page, "Python").click();
    await expect(page.locator("#python").getByRole("status")).toHaveText(item.refused);
    await expect(box(page, "Python")).not.toBeChecked();

    await page.unroute("**/api/progress");
    await box(page, "Python").check();
    await expectSaved(page.locator("#python"));
    await page.reload();
    await expect(box(page, "Python")).toBeChecked();
  });
}

test("a tick made after the session ended is taken back, and says why", async ({
  page,
  context,
}) => {
  await signUp(page, "id");
  await page.goto("/id/path/foundations");
  await context.clearCookies({ name: "next-auth.session-token" });
  await box(page, "Python").click();
  await expect(page.locator("#python").getByRole("status")).toHaveText(item["signed-out"]);
  await expect(box(page, "Python")).not.toBeChecked();
});

test("an item that changed in another tab is not overwritten", async ({ page, context }) => {
  await signUp(page, "id");
  await page.goto("/id/path/foundations");
  const other = await context.newPage();
  await other.goto("/id/path/foundations");
  await box(other, "Python").check();
  await expectSaved(other.locator("#python"));

  await page.locator("#python summary").click();
  await page
    .locator("#python")
    .getByRole("button", { name: wordsIn("id").common.status.learning })
    .click();
  await expect(page.locator("#python").getByRole("status")).toHaveText(item.conflict);
  await expect(page.locator("#python")).toHaveAttribute("data-status", "done");
});

test("many quick clicks end in what was clicked last", async ({ page }) => {
  await signUp(page, "id");
  await page.goto("/id/path/foundations");
  const python = box(page, "Python");
  for (let click = 0; click < 7; click += 1) await python.click();
  await expectSaved(page.locator("#python"));
  await page.reload();
  await expect(python).toBeChecked();
});
