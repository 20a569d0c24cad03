import type { Browser, BrowserContext, Page } from "@playwright/test";
import { defaultLocale } from "../../../lib/domain/locale";
import type { Cookie } from "../learner";

/** How much slower than this machine the phone is. */
const slowdown = 4;

const screen = { width: 360, height: 740 };

export type Visitor = { readonly url: string; readonly cookies: readonly Cookie[] };

/** Shows a page in a new, empty profile on a slow phone, and hands both the page and its profile to `work`. */
export async function onPhone<T>(
  browser: Browser,
  { url, cookies }: Visitor,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: screen,
    isMobile: true,
    hasTouch: true,
    locale: defaultLocale,
  });
  try {
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })));
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(url, { waitUntil: "networkidle" });
    return await work(page, context);
  } finally {
    await context.close();
  }
}
