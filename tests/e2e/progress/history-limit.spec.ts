import type { Page } from "@playwright/test";
import { historyLimits } from "@/lib/domain/history-limits";
import {
  expect,
  itemCheckbox,
  messagesIn,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";

/** Makes as many changes as a day takes. */
async function useUpToday(page: Page, origin: string): Promise<void> {
  for (let sent = 0; sent < historyLimits.aDay; sent += 500) {
    const changes = Array.from({ length: 500 }, (_, index) => ({
      id: crypto.randomUUID(),
      item: "git",
      status: index % 2 ? "learning" : "done",
    }));
    const data = { changes };
    const response = await page.request.post("/api/progress", {
      data,
      headers: { Origin: origin },
    });
    expect(response.ok()).toBe(true);
  }
}

const words = messagesIn("en").path;
const sentence = new RegExp(
  words.limit["daily-limit"].replace(/\{.*\}/, historyLimits.aDay.toLocaleString("en")),
);

test("a day that takes no more changes says so on the row, and a form without JavaScript keeps what was chosen", {
  tag: "@long-form",
}, async ({ page, app, browser }) => {
  await signUpByRequest(page, "en");
  await useUpToday(page, app.url);
  await page.goto("/en/path/foundations");
  await itemCheckbox(page, "Python").click();
  const row = page.locator("#python");
  await expect(row.getByRole("status")).toHaveText(sentence);
  await expect(row).toHaveAttribute("data-status", "not-started");

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(`${app.url}/en/path/foundations`);
  await itemCheckbox(plain, "Python").check();
  await plain.getByRole("button", { name: words.form.save }).click();
  await expect(plain.getByRole("status").filter({ hasText: sentence })).toBeVisible();
  const states = messagesIn("en").common.state;
  const asked = words.item.unsaved
    .replace("{now}", states["not-started"])
    .replace("{wanted}", states.done);
  await expect(plain.getByText(asked)).toBeVisible();
  await context.close();
});
