import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import { defaultPathKey, pathOf } from "../../lib/content/paths";
import { defaultLocale } from "../../lib/domain/locale";
import { itemsOf } from "../../lib/domain/path";
import { paths } from "../../lib/paths";

export type Cookie = { name: string; value: string };

const items = itemsOf(pathOf(defaultPathKey)).map((item) => item.key);
const firstTicks = 40;

/** Signs a new learner up on the page itself and returns the cookies of the session. */
export async function signUp(browser: Browser, app: string): Promise<Cookie[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(app + paths.signUp(defaultLocale));
    await page.locator('[name="name"]').fill("Bench Learner");
    await page.locator('[name="email"]').fill("bench@langkah.example");
    await page.locator('[name="password"]').fill(`tali-${randomUUID()}`);
    await page.locator('main button[type="submit"]').click();
    await page.waitForURL(app + paths.path(defaultLocale));
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

/** One tick of an endless row, with an id of its own: every item done, then every item not. */
export function tickAt(index: number) {
  const item = items[index % items.length];
  const status = Math.floor(index / items.length) % 2 === 0 ? "done" : "not-started";
  return { id: randomUUID(), item, status };
}

let tickCount = 0;

/** The next tick of the one row that all senders share. */
export function nextTick() {
  tickCount += 1;
  return tickAt(tickCount - 1);
}

/** Gives the learner something to show. */
export async function sendFirstTicks(app: string, headers: Record<string, string>): Promise<void> {
  const changes = Array.from({ length: firstTicks }, nextTick);
  const body = JSON.stringify({ changes });
  const answer = await fetch(app + paths.progress, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`The first ticks were refused: ${await answer.text()}`);
}

/** What a program needs to try a password: next-auth's token against forgery, and the headers to send it with. */
export async function fetchCsrfToken(
  app: string,
): Promise<{ csrfToken: string; headers: Record<string, string> }> {
  const answer = await fetch(`${app}/api/auth/csrf`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return { csrfToken, headers: headersOf(cookiesOf(answer), app) };
}

/** Signs a learner in who is in the database already, and returns the headers of the session. */
export async function signIn(
  app: string,
  credentials: { email: string; password: string },
): Promise<Record<string, string>> {
  const { csrfToken, headers } = await fetchCsrfToken(app);
  const answer = await fetch(`${app}/api/auth/callback/credentials`, {
    method: "POST",
    headers,
    body: JSON.stringify({ ...credentials, csrfToken, json: "true" }),
  });
  if (!answer.ok) throw new Error(`${credentials.email} cannot sign in: ${await answer.text()}`);
  return headersOf(cookiesOf(answer), app);
}

function cookiesOf(response: Response): Cookie[] {
  return response.headers.getSetCookie().map((line) => {
    const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
    return { name, value };
  });
}
