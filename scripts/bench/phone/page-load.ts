import type { Browser } from "@playwright/test";
import { median } from "../statistics";
import { onPhone, type Visitor } from "./phone";

/** In ms, and the cumulative layout shift. */
export type PageLoad = { readonly blockingMs: number; readonly layoutShift: number };

const runs = 5;

/** What a task may take before it blocks, as web.dev's total blocking time has it. */
const allowedMs = 50;

/** How long a page is watched after its last request. */
const quietMs = 1000;

function loadOnce(browser: Browser, visitor: Visitor): Promise<PageLoad> {
  return onPhone(browser, visitor, async (page) => {
    await page.waitForTimeout(quietMs);
    return page.evaluate(async (allowed) => {
      const entriesOf = (type: string) =>
        new Promise<PerformanceEntryList>((resolve) => {
          const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
          observer.observe({ type, buffered: true });
          // An observer of nothing is never called.
          setTimeout(() => resolve([]), 200);
        });
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const tasks = await entriesOf("longtask");
      const shifts = (await entriesOf("layout-shift")) as (PerformanceEntry & { value: number })[];
      const blocking = tasks
        .filter(({ startTime, duration }) => startTime + duration > (paint?.startTime ?? 0))
        .reduce((sum, { duration }) => sum + duration - allowed, 0);
      return {
        blockingMs: blocking,
        layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
      };
    }, allowedMs);
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
