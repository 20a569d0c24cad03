import { formatDay } from "@/lib/format";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import {
  daysAgo,
  tickItems,
  undoRestoreAndReset,
  visitPastDays,
} from "../../support/browser/history-journey";
import { journeyLocales } from "../../support/browser/journey-locales";

for (const locale of journeyLocales("en")) {
  const { history } = messagesIn(locale);

  test(`a learner goes back in their history, and to other days of it (${locale})`, {
    tag: "@long-form",
  }, async ({ page, app }) => {
    test.setTimeout(120_000);
    await undoRestoreAndReset(page, app, locale, true);
    await visitPastDays(page, locale, true);
  });

  test(`a day that is invalid, in the future or too early is refused, and today is shown (${locale})`, async ({
    page,
  }) => {
    await signUpByRequest(page, locale);
    await tickItems(page, locale, ["python"], true);
    const today = formatDay(daysAgo(0), locale, "long");
    for (const [on, error] of [
      ["", history.past.errors["not-a-day"]],
      ["2026-02-30", history.past.errors["not-a-day"]],
      ["kemarin", history.past.errors["not-a-day"]],
      [daysAgo(-1), history.past.errors.future],
      ["2001-01-01", history.past.errors["too-early"].replace("{date}", today)],
    ] as const) {
      for (const place of ["path", "dashboard"]) {
        await page.goto(`/${locale}/${place}?on=${on}`);
        const field = page.getByLabel(history.past.day, { exact: true });
        await expect(field).toHaveAttribute("aria-invalid", "true");
        await expect(page.locator("#on-error")).toHaveText(error);
        await expect(page.getByRole("main").getByText("3%", { exact: true })).toBeVisible();
      }
    }
  });
}

test("a forged position or name leads nowhere, and changes nothing", async ({
  page,
  browser,
  app,
}) => {
  const { history } = messagesIn("en");
  await signUpByRequest(page, "en");
  await tickItems(page, "en", ["python", "git"], true);
  await page.goto("/en/history");
  const link = page.getByRole("link", { name: history.restoreAll }).first();
  const address = (await link.getAttribute("href")) ?? "";

  const context = await browser.newContext({ baseURL: app.url });
  const stranger = await context.newPage();
  await signUpByRequest(stranger, "en");
  const contentOf = async (where: string) => {
    const html = await (await stranger.request.get(where)).text();
    const [main = ""] = /<main.*<\/main>/s.exec(html) ?? [];
    return main;
  };
  for (const where of [
    address,
    "/en/history/restore",
    "/en/history/restore?before=0",
    "/en/history/restore?before=2147483647",
    "/en/history/restore?before=-1%20OR%201",
  ]) {
    const content = await contentOf(where);
    expect(content, where).toContain(`>${history.restore.unknown}</h1>`);
    expect(content, where).not.toContain("<form");
  }
  for (const of of ["", "nope", "__proto__"]) {
    expect(await contentOf(`/en/history/reset?of=${of}`), of).toContain(
      `>${history.reset.unknown}</h1>`,
    );
  }
  await context.close();

  for (const query of ["before=1", "after=2147483647", "before=x&of=nope", "after=0"]) {
    await page.goto(`/en/history?${query}`);
    await expect(page.locator("[data-entry]")).toHaveCount(2);
  }
});

test("a change made meanwhile is not overwritten by a page that is out of date", async ({
  page,
  context,
}) => {
  const { history } = messagesIn("en");
  await signUpByRequest(page, "en");
  await tickItems(page, "en", ["python", "git"], true);
  await page.goto("/en/history/reset");
  const other = await context.newPage();
  await other.goto("/en/history");
  await other.getByRole("button", { name: "Undo Python", exact: true }).click();
  await expect(other.getByText(history.notice.undone)).toBeVisible();
  await other.getByRole("button", { name: /^Undo: Undone/ }).click();
  await expect(other.locator("[data-entry]")).toHaveCount(4);

  await page.getByRole("main").getByRole("button").click();
  await expect(page.getByText(history.notice.kept)).toBeVisible();
  await page.goto("/en/path/foundations");
  await expect(page.locator("#python")).toHaveAttribute("data-status", "done");
  await expect(page.locator("#git")).toHaveAttribute("data-status", "not-started");
});
