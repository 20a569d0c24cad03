import type { Browser, Page } from "@playwright/test";
import { median } from "../statistics";
import { onPhone, type Visitor } from "./phone";

/** In ms, and the cumulative layout shift. */
export type PageLoad = { readonly blockingMs: number; readonly layoutShift: number };

const runs = 5;

/** What a task may take before it blocks, as web.dev's total blocking time has it. */
const allowedMs = 50;

/** How long a page is watched after its last request. */
const quietMs = 1000;

type Entry = { readonly startTime: number; readonly duration: number; readonly shift: number };

/** What the browser noted of a type; by then it has noted all. */
function entriesOf(page: Page, type: "longtask" | "layout-shift" | "paint"): Promise<Entry[]> {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(
            list.getEntries().map((entry) => {
              const shift = "value" in entry ? Number(entry.value) : 0;
              return { startTime: entry.startTime, duration: entry.duration, shift };
            }),
          ),
        );
        observer.observe({ type: wanted, buffered: true });
        // An observer of nothing is never called.
        setTimeout(() => resolve([]), 200);
      }),
    type,
  );
}

function loadOnce(browser: Browser, visitor: Visitor): Promise<PageLoad> {
  return onPhone(browser, visitor, async (page) => {
    await page.waitForTimeout(quietMs);
    // The first paint may come before the first one with content.
    const paint = (await entriesOf(page, "paint")).at(-1);
    const tasks = await entriesOf(page, "longtask");
    const shifts = await entriesOf(page, "layout-shift");
    const blocking = tasks
      .filter(({ startTime, duration }) => startTime + duration > (paint?.startTime ?? 0))
      .reduce((sum, { duration }) => sum + duration - allowedMs, 0);
    return {
      blockingMs: blocking,
      layoutShift: shifts.reduce((sum, { shift }) => sum + shift, 0),
    };
  });
}

/** The median of five loads with an empty cache. */
export async function measurePageLoad(browser: Browser, visitor: Visitor): Promise<PageLoad> {
  const loads: PageLoad[] = [];
  for (let run = 0; run < runs; run += 1) loads.push(await loadOnce(browser, visitor));
  return {
    blockingMs: median(loads.map(({ blockingMs }) => blockingMs)),
    layoutShift: median(loads.map(({ layoutShift }) => layoutShift)),
  };
}
