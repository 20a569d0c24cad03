import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import { aiEngineerPath } from "../../lib/content/path";
import { itemsOf } from "../../lib/domain/path";
import { paths } from "../../lib/paths";

export type Cookie = { name: string; value: string };

const items = itemsOf(aiEngineerPath).map((item) => item.key);
const firstTicks = 40;

/** Signs a new learner up on the page itself and returns the cookies of the session. */
export async function signUp(browser: Browser, app: string): Promise<Cookie[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(app + paths.signUp("en"));
    await page.locator('[name="name"]').fill("Bench Learner");
    await page.locator('[name="email"]').fill("bench@langkah.example");
    await page.locator('[name="password"]').fill(`tali-${randomUUID()}`);
    await page.locator('main button[type="submit"]').click();
    await page.waitForURL(app + paths.path("en"));
    return (await context.cookies()).map(({ name, value }) => ({ name, value }));
  } finally {
    await context.close();
  }
}

/** The headers a signed-in browser sends with a request of our own pages. */
export function headersOf(cookies: readonly Cookie[], app: string): Record<string, string> {
  return {
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
    origin: app,
    "content-type": "application/json",
  };
}

let sent = 0;

/** The next tick of an endless row, each with an id of its own: every item done, then every item not. */
export function nextTick() {
  const item = items[sent % items.length];
  const status = Math.floor(sent / items.length) % 2 === 0 ? "done" : "not-started";
  sent += 1;
  return { id: randomUUID(), item, status };
}

/** Gives the learner something to show. */
export async function tickSome(app: string, headers: Record<string, string>): Promise<void> {
  const changes = Array.from({ length: firstTicks }, nextTick);
  const body = JSON.stringify({ changes });
  const answer = await fetch(app + paths.progress, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`The first ticks were refused: ${await answer.text()}`);
}
