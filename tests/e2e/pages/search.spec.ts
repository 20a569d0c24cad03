import type { APIResponse } from "@playwright/test";
import {
  expect,
  fillPlaceholders,
  messagesIn,
  newTestUser,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  for (const locale of journeyLocales("id")) {
    const { common, search } = messagesIn(locale);

    test(`a stranger finds an item by a word with an error in it (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}`);
      await page.getByRole("banner").getByRole("button", { name: common.nav.search }).click();
      await expect(page).toHaveURL(`/${locale}/search?q=`);
      const field = page.getByRole("searchbox");
      await expect(field).toBeFocused();
      await field.fill("pyton");
      await field.press("Enter");
      await expect(page).toHaveURL(`/${locale}/search?q=pyton`);
      await expect(page).toHaveTitle(/^“pyton”: \d+/);
      await expect(page.getByRole("searchbox")).toHaveValue("pyton");
      const first = page.getByRole("main").getByRole("listitem").first();
      await expect(first.locator("mark").first()).toHaveText("Python");
      await first.getByRole("link").click();
      await expect(page).toHaveURL(`/${locale}/path/foundations/python`);
    });

    test(`who finds nothing is led on (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/search?q=xyzzyq`);
      await expect(page.getByRole("status")).toContainText(search.advice);
      await page
        .getByRole("main")
        .getByRole("link", { name: new RegExp(`^${search.place.guide}`) })
        .click();
      await expect(page).toHaveURL(`/${locale}/guide`);
    });
  }
});

/** The content of a page, without the comments that React leaves for the browser. */
async function mainOf(answer: APIResponse): Promise<string> {
  const [main = ""] = /<main.*?<\/main>/s.exec(await answer.text()) ?? [];
  return main.replace(/<!--.*?-->/gs, "");
}

test("whatever is searched for is answered, and kept out of the indexes of others", async ({
  request,
}) => {
  const { search } = messagesIn("id");
  const hostile = [
    ...[".*+?^$(){}|[]\\", "بايثون", "\u202eabc", "\u0000", "%", "😀", "__proto__"],
    ...["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'],
  ];
  for (const q of hostile) {
    const answer = await request.get("/id/search", { params: { q } });
    expect(answer.status(), q).toBe(200);
    expect(await answer.text(), q).toContain('<meta name="robots" content="noindex"');
    expect(await mainOf(answer), q).not.toMatch(/<script|<img/);
  }
  const long = await request.get("/id/search", { params: { q: "python ".repeat(714) } });
  expect(long.status()).toBe(200);
  expect(await mainOf(long)).toContain(fillPlaceholders(search.cut, { count: "100" }));
  for (const q of ["q=", "q=%20%20%09", "q=a&q=b", "p=1"]) {
    const answer = await request.get(`/id/search?${q}`);
    expect(answer.status(), q).toBe(200);
    expect(await mainOf(answer), q).not.toContain('role="status"');
  }
});

test("a search says the same to a learner and to a stranger", async ({ page, request, app }) => {
  const canary = "kenari7391";
  await signUpByRequest(page, "id", newTestUser(canary));
  const note = { text: `${canary} Docker`, version: 0 };
  const headers = { Origin: app.url };
  const written = await page.request.put("/api/notes/docker", { data: note, headers });
  expect(written.status()).toBe(200);
  // A name of one response.
  const withoutName = (html: string) => html.replace(/data-markup="[^"]+"/, "");
  for (const q of ["docker", canary]) {
    const address = `/id/search?q=${q}`;
    const own = await page.request.get(address);
    expect(await own.text(), "the header knows the learner").toContain(canary);
    const main = await mainOf(await request.get(address));
    expect(main).toContain("<h1");
    expect(withoutName(await mainOf(own)), q).toBe(withoutName(main));
  }
  expect(await (await request.get("/id/search?q=docker")).text()).not.toContain(canary);
});

test("a slash leads to the search, but not from a field", async ({ page }) => {
  const { common } = messagesIn("en");
  await page.goto("/en/sign-in");
  const field = page.getByRole("banner").getByRole("searchbox", { name: common.nav.search });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(field).toHaveValue("");
  await page.keyboard.type("a/b");
  await expect(field).toHaveValue("a/b");
  const email = page.locator('main input[name="email"]');
  await email.focus();
  await page.keyboard.type("/");
  await expect(email).toHaveValue("/");
  await expect(email).toBeFocused();

  await field.fill("aljabar linear");
  await field.press("Enter");
  await expect(page).toHaveURL("/en/search?q=aljabar+linear");
  await expect(page.getByRole("searchbox")).toHaveCount(1);
  const first = page.getByRole("main").getByRole("listitem").first();
  await expect(first.getByRole("link")).toHaveText("Linear algebra");

  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/en/guide");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page).toHaveURL("/en/search?q=", { timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("the slash can be turned off in a browser, and on again", async ({ page }) => {
  const { state, change } = messagesIn("en").search.shortcut;
  await page.goto("/en/search");
  await page.getByRole("button", { name: change.on }).click();
  await expect(page.getByText(state.off)).toBeVisible();
  await page.goto("/en/guide");
  await page
    .getByRole("link", { name: messagesIn("en").common.nav.path })
    .first()
    .focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("banner").getByRole("searchbox")).not.toBeFocused();
  await page.goto("/en/search");
  await page.getByRole("button", { name: change.off }).click();
  await expect(page.getByText(state.on)).toBeVisible();
});

test("the filter of the skills finds what the dashboard counts and what a search finds", async ({
  page,
  app,
}) => {
  const { dashboard } = messagesIn("en");
  await signUpByRequest(page, "en");
  const changes = ["calculus", "course-udemy", "docker"].map((item) => ({
    id: crypto.randomUUID(),
    item,
    status: "learning",
  }));
  const headers = { Origin: app.url };
  await page.request.post("/api/progress", { data: { changes }, headers });
  await page.goto("/en/dashboard");
  const learning = fillPlaceholders(dashboard.stats.learningCount, { count: "3" });
  await page.getByRole("link", { name: learning }).click();
  await expect(page).toHaveURL("/en/skills?status=learning");
  await expect(page.locator("[data-item]")).toHaveCount(3);

  await page.goto("/en/skills?q=dicoding");
  await expect(page.locator('[data-item="course-dicoding"]')).toBeVisible();
  await page.goto("/en/skills?q=trans");
  const java = page.locator('[data-item="java"]');
  await expect(java.locator("mark")).toHaveText("transactions");
});
