import type { Browser } from "@playwright/test";
import { quantile } from "../statistics";
import { onPhone, type Visitor } from "./phone";

const ticks = 100;
const share = 0.98;

/** The time from a tap to the next painted frame that 98 of 100 ticks keep to, in ms (Event Timing, steps of 8 ms). */
export function measureTicks(browser: Browser, visitor: Visitor): Promise<number> {
  return onPhone(browser, visitor, async (page) => {
    await page.evaluate(() => {
      const longest: Record<number, number> = {};
      Object.assign(window, { longest });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceEventTiming[]) {
          const { interactionId, duration } = entry;
          if (!interactionId) continue;
          longest[interactionId] = Math.max(longest[interactionId] ?? 0, duration);
        }
      }).observe({ type: "event", buffered: true, durationThreshold: 16 } as never);
    });
    const boxes = page.getByRole("checkbox");
    const count = await boxes.count();
    if (count === 0) throw new Error(`${visitor.url} has nothing to tick`);
    for (let tick = 0; tick < ticks; tick += 1) await boxes.nth(tick % count).tap();
    const measured = await page.evaluate(() => {
      const { longest } = window as unknown as { longest: Record<number, number> };
      return Object.values(longest);
    });
    // Interactions of less than 16 ms have no entry.
    const quick = Array.from({ length: Math.max(0, ticks - measured.length) }, () => 16);
    return quantile([...quick, ...measured], share);
  });
}
