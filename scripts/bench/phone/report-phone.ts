import { row, verdict } from "../table";
import type { PhonePage, PhoneResults } from "./measure-phone";

const goals = {
  blockingMs: 200,
  layoutShift: 0.02,
  tickMs: 100,
  performance: 95,
  /** What performance may lack to the empty page. */
  belowFloor: 2,
  rest: 100,
} as const;

function cells({ name, load, scores }: PhonePage): string {
  const numbers = [load.blockingMs.toFixed(0), load.layoutShift.toFixed(3)];
  const { performance, accessibility, seo } = scores;
  return row(name, ...numbers, performance, accessibility, scores["best-practices"], seo);
}

function faultsOf({ load, scores }: PhonePage, floor: PhonePage): string[] {
  const performance = Math.min(goals.performance, floor.scores.performance - goals.belowFloor);
  const rest = [scores.accessibility, scores["best-practices"]];
  return [
    ...(load.blockingMs > goals.blockingMs ? [`blocked ≤ ${goals.blockingMs}`] : []),
    ...(load.layoutShift > goals.layoutShift ? [`shift ≤ ${goals.layoutShift}`] : []),
    ...(scores.performance < performance ? [`performance ≥ ${performance}`] : []),
    ...(rest.some((score) => score < goals.rest) ? ["the rest 100"] : []),
  ];
}

/** Prints what the pages are like on a cheap phone. */
export function printPhone({ floor, pages, tickMs }: PhoneResults): void {
  console.log("\nP6 a phone of 360 px, four times slower, and Lighthouse (medians of five)");
  console.log(
    row("", "blocked ms", "shift", "performance", "accessible", "practices", "search engines"),
  );
  console.log(cells(floor));
  for (const page of pages) {
    const faults = faultsOf(page, floor);
    console.log(`${cells(page)}  ${faults.join(", ")}${faults.length > 0 ? ": not " : ""}met`);
  }
  const met = verdict(tickMs <= goals.tickMs);
  console.log(`P7 a tick to its next frame, p98 of 100: ${tickMs} ms  ≤ ${goals.tickMs}: ${met}`);
}
