import type { Page, Route } from "@playwright/test";
import { rateLimits } from "@/lib/domain/rate-limit";
import {
  expect,
  expectSaved,
  itemCheckbox,
  messagesIn,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";

test.use({ expectedErrors: /Failed to load resource/ });

type MockResponse = Parameters<Route["fulfill"]>[0];

/** The server is busy, and says when to ask again. */
const busyResponse: MockResponse = {
  status: 503,
  headers: { "Retry-After": "1" },
  json: { error: { code: "unavailable" } },
};

const { item } = messagesIn("id").path;

for (const [what, fails] of [
  ["the server fails", (route: Route) => route.fulfill({ status: 500, body: "" })],
  ["the network is gone", (route: Route) => route.abort()],
] as const) {
  test(`a tick is taken back visibly when ${what}`, async ({ page }) => {
    await signUpByRequest(page, "id");
    await page.goto("/id/path/foundations");
    await page.route("**/api/progress", fails);
    await itemCheckbox(page, "Python").click();
    await expect(page.locator("#python").getByRole("status")).toHaveText(item.refused);
    await expect(itemCheckbox(page, "Python")).not.toBeChecked();

    await page.unroute("**/api/progress");
    await itemCheckbox(page, "Python").check();
    await expectSaved(page.locator("#python"));
    await page.reload();
    await expect(itemCheckbox(page, "Python")).toBeChecked();
  });
}

const mockResponses = (page: Page, ...all: MockResponse[]) =>
  page.route("**/api/progress", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const answer = all.shift();
    return answer ? route.fulfill(answer) : route.continue();
  });

test("a tick that finds the server busy is made a moment later", async ({ page }) => {
  await signUpByRequest(page, "id");
  await page.goto("/id/path/foundations");
  await mockResponses(page, busyResponse);
  await itemCheckbox(page, "Python").click();
  await expectSaved(page.locator("#python"));
  await page.reload();
  await expect(itemCheckbox(page, "Python")).toBeChecked();
});

for (const [what, ...given] of [
  ["the server stays busy", busyResponse, busyResponse],
  ["the answer is another network's sign-in page", { body: "<!doctype html><title>Wi-Fi</title>" }],
  ["the answer says nothing about it", { json: { results: [] } }],
] as const) {
  test(`a tick is taken back, and the next one goes well, when ${what}`, async ({ page }) => {
    await signUpByRequest(page, "id");
    await page.goto("/id/path/foundations");
    await mockResponses(page, ...given);
    await itemCheckbox(page, "Python").click();
    await expect(page.locator("#python").getByRole("status")).toHaveText(item.refused);
    await expect(itemCheckbox(page, "Python")).not.toBeChecked();
    await itemCheckbox(page, "Python").click();
    await expectSaved(page.locator("#python"));
  });
}

test("a tick that is never answered stays on its way, and is taken back in the end", {
  tag: "@long-form",
}, async ({ page }) => {
  await signUpByRequest(page, "id");
  await page.goto("/id/path/foundations");
  let requests = 0;
  await page.route("**/api/progress", () => {
    requests += 1;
  });
  await itemCheckbox(page, "Python").click();
  const status = page.locator("#python").getByRole("status");
  await expect.poll(() => requests, { timeout: 20_000 }).toBe(2);
  await expect(status).toHaveAttribute("data-phase", "saving");
  await expect(status).toHaveText(item.refused, { timeout: 20_000 });
  await expect(itemCheckbox(page, "Python")).not.toBeChecked();
});

test("a tick made after the session ended is taken back, and says why", async ({
  page,
  context,
}) => {
  await signUpByRequest(page, "id");
  await page.goto("/id/path/foundations");
  await context.clearCookies({ name: "next-auth.session-token" });
  await itemCheckbox(page, "Python").click();
  await expect(page.locator("#python").getByRole("status")).toHaveText(item["signed-out"]);
  await expect(itemCheckbox(page, "Python")).not.toBeChecked();
});

test("many quick clicks end in what was clicked last", async ({ page }) => {
  await signUpByRequest(page, "id");
  await page.goto("/id/path/foundations");
  const python = itemCheckbox(page, "Python");
  for (let click = 0; click < 7; click += 1) await python.click();
  await expectSaved(page.locator("#python"));
  await page.reload();
  await expect(python).toBeChecked();
});

test("who asks for more PDFs than there are is told so, and gets the other formats", async ({
  page,
}) => {
  const { portfolio } = messagesIn("en");
  await signUpByRequest(page, "en");
  for (let turn = 0; turn < rateLimits.heavyWork.points; turn += 1) {
    expect((await page.request.get("/api/portfolio/pdf")).status()).toBe(200);
  }
  await page.goto("/en/portfolio");
  await page.getByRole("link", { name: portfolio.downloadPdf }).click();
  await expect(page.getByText(portfolio.refused["too-many"])).toBeVisible();
  await expect(page).toHaveURL("/en/portfolio?refused=too-many");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: portfolio.formats.md.use }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^langkah-.*\.md$/);
});

test("a note that cannot be saved is not closed or loaded anew without asking", async ({
  page,
}) => {
  const { note } = messagesIn("id");
  await signUpByRequest(page, "id");
  await page.goto("/id/path/foundations/cnn");
  await page.route("**/api/notes/**", (route) => route.abort());
  await page.getByText(note.write, { exact: true }).click();
  await page.getByLabel(note.field).fill("Lapisan konvolusi");
  await expect(page.getByText(note.status.failed)).toBeVisible();

  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(page.getByLabel(note.field)).toHaveValue("Lapisan konvolusi");

  await page.unroute("**/api/notes/**");
  await expect(page.getByText(note.status.failed)).toBeHidden();
  await page.reload();
  await expect(page.getByText("Lapisan konvolusi").first()).toBeVisible();
});
