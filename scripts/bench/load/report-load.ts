import { row, verdict } from "../table";
import type { Load } from "./measure-load";

/** What a target is to reach: its share of the floor's rate, and its slowest answers by the median of its own. */
type Goal = { readonly name: string; readonly rate: number; readonly tail?: number };

const goals = {
  page: { name: "dashboard", rate: 0.3, tail: 3 },
  read: { name: "progress", rate: 0.5 },
  tick: { name: "tick", rate: 0.3 },
} satisfies Record<string, Goal>;

/** Prints a kind of load against its floor, which comes first; one of the others has a goal. */
function printGroup(title: string, loads: readonly Load[], goal: Goal): void {
  const [floor] = loads;
  if (!floor) return;
  console.log(`\n${title}`);
  console.log(row("", "requests/s", "rate ratio", "p50 ms", "p99 ms", "p99/p50"));
  for (const { name, perSecond, p50, p99 } of loads) {
    const [rate, tail] = [perSecond / floor.perSecond, p99 / p50];
    const [shown, ...ratios] = [rate, p50, p99, tail].map((figure) => figure.toFixed(2));
    const line = row(name, perSecond.toFixed(0), shown ?? "", ...ratios);
    const verdicts = [
      `rate ≥ ${goal.rate} ${verdict(rate >= goal.rate)}`,
      ...(goal.tail ? [`p99 ≤ ${goal.tail} × p50 ${verdict(tail <= goal.tail)}`] : []),
    ];
    console.log(name === goal.name ? `${line}  ${verdicts.join(", ")}` : line);
  }
}

export function printLoad(loads: Record<"pages" | "reads" | "ticks", Load[]>): void {
  printGroup("P1 every page against an empty dynamic page", loads.pages, goals.page);
  printGroup("P2 reading progress against an empty handler", loads.reads, goals.read);
  printGroup("P3 a tick against an empty handler", loads.ticks, goals.tick);
}
