import {
  expect,
  expectSaved,
  fillPlaceholders,
  itemCheckbox,
  messagesIn,
  newTestUser,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { startDelayingProxy } from "../../support/server/delaying-proxy";

const sessionCookie = /next-auth\.session-token/;

test("two tabs of one learner follow each other, on every page of the tracker", async ({
  page,
  context,
}) => {
  await signUpByRequest(page, "id");
  await page.goto("/id/path/foundations");
  const tabs = await Promise.all(
    ["path/foundations", "skills", "path", "dashboard", "portfolio", "history", "settings"].map(
      async (place) => {
        const tab = await context.newPage();
        await tab.goto(`/id/${place}`);
        return tab;
      },
    ),
  );
  const [step, skills, path, dashboard, portfolio, history, settings] = tabs;
  if (!(step && skills && path && dashboard && portfolio && history && settings)) {
    throw new Error("Not all tabs opened");
  }
  const name = settings.getByLabel(messagesIn("id").settings.name, { exact: true });
  await name.fill("Belum disimpan");
  const looked = settings.waitForResponse("**/id/settings?_rsc=*");
  await step.locator("#git summary").click();

  await itemCheckbox(page, "Python").check();
  await expect(itemCheckbox(step, "Python")).toBeChecked();
  await expect(itemCheckbox(skills, "Python")).toBeChecked();
  await expect(path.getByRole("main").getByText("3%", { exact: true }).first()).toBeVisible();
  await expect(dashboard.getByRole("main").getByText("3%", { exact: true }).first()).toBeVisible();
  await expect(portfolio.getByRole("main")).toContainText("Python");
  await expect(history.getByRole("main")).toContainText("Python");

  // Typed text and open details stay.
  await looked;
  await expect(name).toHaveValue("Belum disimpan");
  await expect(step.locator("#git details")).toHaveAttribute("open", "");

  await itemCheckbox(step, "Python").uncheck();
  await expect(itemCheckbox(page, "Python")).not.toBeChecked();

  // A form without JavaScript updates the other tab too.
  // At its beginning, because the date may hold a 2 as well.
  await expect(history.getByRole("heading", { level: 1 })).toHaveText(/^2 /);
  const undo = fillPlaceholders(messagesIn("id").history.undo, { title: "Python" });
  await history.getByRole("button", { name: undo }).first().click();
  await expect(itemCheckbox(step, "Python")).toBeChecked();
});

test("a page that a browser loads after a form tells the other tabs", async ({
  page,
  context,
  app,
}) => {
  await signUpByRequest(page, "en");
  await page.goto("/en/path/foundations");
  const change = { id: crypto.randomUUID(), item: "python", status: "done" };
  const headers = { Origin: app.url };
  await page.request.post("/api/progress", { data: { changes: [change] }, headers });
  const led = await context.newPage();
  await led.goto(`/en/history?undone=${change.id}`);
  await expect(itemCheckbox(page, "Python")).toBeChecked();
});

test("another device is followed when the visitor comes back to the page", async ({
  page,
  browser,
  context,
  app,
}) => {
  await signUpByRequest(page, "en");
  await page.goto("/en/path/foundations");
  const cookies = (await context.cookies()).filter(({ name }) => sessionCookie.test(name));
  const phone = await browser.newContext({ baseURL: app.url });
  await phone.addCookies(cookies);
  const other = await phone.newPage();
  await other.goto("/en/path/foundations");
  await itemCheckbox(other, "Python").check();
  await expectSaved(other.locator("#python"));
  await expect(itemCheckbox(page, "Python")).not.toBeChecked();

  // The page counts as fresh for a moment, so it is focused more than once.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await expect(itemCheckbox(page, "Python")).toBeChecked({ timeout: 500 });
  }).toPass();
  await phone.close();
});

test.describe("without the server", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("a page whose server is gone stays when the visitor comes back to it", async ({
    page,
    context,
  }) => {
    await signUpByRequest(page, "en");
    await page.goto("/en/settings");
    const name = page.getByLabel(messagesIn("en").settings.name, { exact: true });
    await name.fill("Siti, not yet saved");
    await page.clock.install();
    await context.setOffline(true);
    await page.clock.fastForward(10_000);
    const asked = page.waitForEvent("requestfailed");
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await asked;
    await context.setOffline(false);
    await expect(name).toHaveValue("Siti, not yet saved");
  });
});

test("a queued change arrives even when the page is left meanwhile", async ({ page, app }) => {
  const gate = await startDelayingProxy(app.url);
  await signUpByRequest(page, "id", newTestUser(), gate.url);
  await page.goto(`${gate.url}/id/path/foundations`);
  await itemCheckbox(page, "Python").click();
  await page.locator("#git").getByRole("checkbox").click();
  await expect.poll(() => gate.bodies.length).toBe(1);
  await page.goto(`${gate.url}/id/settings`);
  await expect.poll(() => gate.bodies.length).toBe(2);
  gate.release();

  const done = async () => {
    const { items } = (await (await page.request.get("/api/progress")).json()) as {
      items: { item: string; status: string; version: number }[];
    };
    const touched = items.filter(({ version }) => version > 0);
    return touched.map(({ item, status, version }) => [item, status, version]);
  };
  await expect.poll(done).toEqual([
    ["python", "done", 1],
    ["git", "done", 1],
  ]);
  gate.close();
});
