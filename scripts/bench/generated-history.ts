import { v7 as uuidv7 } from "uuid";
import { defaultPathKey, pathOf } from "../../lib/content/paths";
import { dayOf } from "../../lib/domain/calendar";
import { type RecordedEvent, replay } from "../../lib/domain/history";
import { itemsOf } from "../../lib/domain/path";
import type { Status } from "../../lib/domain/progress";

const items = itemsOf(pathOf(defaultPathKey)).map(({ key }) => key);
const statusCycle: readonly Status[] = ["learning", "done", "not-started"];
export const timeZone = "Asia/Jakarta";
const daysActive = 300;
const dayLength = 24 * 60 * 60 * 1000;

/** How long, in ms, such a history is. */
export const historyDuration = daysActive * dayLength;

/** What an ordinary learner has made in the year behind them, and what one with a very long history has. */
export const ordinaryEvents = 300;
// A whole number of rounds more, so that both stand at the same place and their pages show the same.
export const longEvents = ordinaryEvents + statusCycle.length * items.length * 1234;

/** Of all items in turn. */
export function itemAt(index: number): string {
  return items[index % items.length] ?? "";
}

/**
 * A history of so many events that ends now, by the product's own rules: every item begun, finished and given up,
 * again and again.
 */
export function generateHistory(count: number, now: number): RecordedEvent[] {
  const first = now - historyDuration;
  const statusAt = (index: number): Status =>
    statusCycle[Math.floor(index / items.length) % 3] ?? "done";
  const events = Array.from({ length: count }, (_, index) => {
    const at = new Date(Math.floor(first + ((index + 0.5) * historyDuration) / count));
    const item = itemAt(index);
    return {
      ...({ id: uuidv7(), item, kind: "set", undoOf: null, source: "api", timeZone } as const),
      happenedOn: null,
      ...{ at, day: dayOf(at, timeZone), to: statusAt(index) },
      from: index < items.length ? ("not-started" as const) : statusAt(index - items.length),
    };
  });
  return [...replay(events).events];
}
