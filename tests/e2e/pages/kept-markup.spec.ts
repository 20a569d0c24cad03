import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { itemsOf } from "@/lib/domain/path";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";

const { common } = messagesIn("id");
const why = itemsOf(pathOf(defaultPathKey)).find(({ key }) => key === "python")?.why.id ?? "";
const about = '[data-markup="id/item/python/about"]';

test("kept markup is in a page once, and still there after ways within the app", async ({
  page,
}) => {
  await signUpByRequest(page, "id");
  const loads: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  await page.goto("/id/path/foundations/python");
  await expect(page.locator(about)).toContainText(why);
  const html = await (await page.request.get("/id/path/foundations/python")).text();
  expect(html.split(why).length - 1).toBe(1);

  const menu = page.getByRole("navigation", { name: common.nav.label });
  await menu.getByRole("link", { name: common.nav.dashboard }).click();
  await expect(page).toHaveURL("/id/dashboard");
  await page.goBack();
  await expect(page.locator(about)).toContainText(why);
  await menu.getByRole("link", { name: common.nav.path }).click();
  await expect(page.locator('[data-markup="id/row/python"]')).toContainText(why);
  expect(loads).toHaveLength(1);
});
