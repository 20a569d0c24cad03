import type { Page } from "@playwright/test";
import {
  expect,
  expectSaved,
  fillPlaceholders,
  itemCheckbox,
  messagesIn,
  setStatus,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { expectNoAxeViolations } from "../../support/browser/page-checks/accessibility";

/** Changes an item as another device would: this page hears nothing of it. */
async function changeElsewhere(page: Page, origin: string, status: string): Promise<void> {
  const change = { id: crypto.randomUUID(), item: "python", status };
  const response = await page.request.post("/api/progress", {
    data: { changes: [change] },
    headers: { Origin: origin },
  });
  expect(response.ok()).toBe(true);
}

async function stateOnServer(page: Page): Promise<{ status: string; version: number }> {
  const response = await page.request.get("/api/progress");
  const { items } = (await response.json()) as {
    items: { item: string; status: string; version: number }[];
  };
  const { status = "", version = 0 } = items.find(({ item }) => item === "python") ?? {};
  return { status, version };
}

for (const locale of journeyLocales("id")) {
  const words = messagesIn(locale);
  const { item } = words.path;
  const states = words.common.state;
  const asked = fillPlaceholders(item.choose, { now: states.learning, wanted: states.done });
  const keep = `${fillPlaceholders(item.keep, { now: states.learning })} · Python`;
  const insist = `${fillPlaceholders(item.insist, { wanted: states.done })} · Python`;

  test(`a conflict shows both states, and the visitor keeps what is there (${locale})`, async ({
    page,
    app,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/path/foundations`);
    await changeElsewhere(page, app.url, "learning");
    await itemCheckbox(page, "Python").click();
    const row = page.locator("#python");
    await expect(row.getByRole("status")).toHaveText(asked);
    await expect(row).toHaveAttribute("data-status", "learning");

    await row.getByRole("button", { name: keep, exact: true }).click();
    await expect(row.getByRole("status")).toHaveText(item.kept);
    await expect(itemCheckbox(page, "Python")).toBeFocused();
    await expect(row.getByRole("button", { name: insist })).toHaveCount(0);
    expect(await stateOnServer(page)).toEqual({ status: "learning", version: 1 });
  });

  test(`a conflict is settled the visitor's way, even when it happens twice (${locale})`, async ({
    page,
    app,
  }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/path/foundations`);
    await changeElsewhere(page, app.url, "learning");
    await itemCheckbox(page, "Python").click();
    const row = page.locator("#python");
    const mine = row.getByRole("button", { name: insist, exact: true });
    await expect(mine).toBeVisible();

    await changeElsewhere(page, app.url, "skipped");
    await mine.click();
    await expect(row.getByRole("status")).toHaveText(
      fillPlaceholders(item.choose, { now: states.skipped, wanted: states.done }),
    );
    expect(await stateOnServer(page)).toEqual({ status: "skipped", version: 2 });

    await mine.focus();
    await page.keyboard.press("Enter");
    await expectSaved(row);
    await expect(itemCheckbox(page, "Python")).toBeFocused();
    expect(await stateOnServer(page)).toEqual({ status: "done", version: 3 });
    await page.reload();
    await expect(itemCheckbox(page, "Python")).toBeChecked();
  });

  test(`axe finds nothing in a conflict, and it fits a phone (${locale})`, {
    tag: "@long-form",
  }, async ({ page, app }) => {
    test.setTimeout(180_000);
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/skills?q=python`);
    await changeElsewhere(page, app.url, "learning");
    await itemCheckbox(page, "Python").click();
    const mine = page.getByRole("button", { name: insist, exact: true });
    await expect(mine).toBeVisible();
    await expectNoAxeViolations(page, "in the row");

    await page.goto(
      `/${locale}/skills?q=python&stale=${crypto.randomUUID()}&wanted=python:done&wanted=r:done`,
    );
    await expect(mine).toBeVisible();
    await expectNoAxeViolations(page, "above the checklist");
  });
}

test("two equal changes are no conflict: the row shows the status that is stored", async ({
  page,
  app,
}) => {
  const words = messagesIn("id");
  await signUpByRequest(page, "id");
  await page.goto("/id/path/foundations");
  await changeElsewhere(page, app.url, "done");
  await itemCheckbox(page, "Python").click();
  await expect(page.locator("#python").getByRole("status")).toHaveText(
    fillPlaceholders(words.path.item.conflict, { now: words.common.state.done }),
  );
  expect(await stateOnServer(page)).toEqual({ status: "done", version: 1 });
});

test("a choice stays on a filtered page until it is made", async ({ page, app }) => {
  const words = messagesIn("en");
  await signUpByRequest(page, "en");
  await page.goto("/en/skills?status=not-started&q=python");
  await changeElsewhere(page, app.url, "learning");
  await setStatus(page, "python", words.common.status.skipped);
  const choice = page.getByRole("button", { name: words.path.item.insist.split(":")[0] ?? "" });
  await expect(choice).toBeVisible();
  await page.evaluate(() => new BroadcastChannel("progress").postMessage(null));
  await page.evaluate(() => fetch("/api/progress"));
  await expect(choice).toBeVisible();

  await page.getByRole("button", { name: /^Keep/ }).click();
  await expect(page.locator("#python")).toHaveCount(0);
});
