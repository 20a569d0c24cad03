import type { FloodLatencies } from "./flood";
import type { Load } from "./load";
import type { Weight } from "./weight";

/** The goals of the project's performance rows, and how each result stands to them. */
const goals = {
  pageRate: 0.5,
  pageTail: 3,
  readRate: 0.5,
  tickRate: 0.3,
  style: 12,
  visit: 250,
  growth: 1.2,
  floodTail: 3,
} as const;

const lightPages: ReadonlySet<string> = new Set(["landing", "sign-in", "sign-up"]);

function scriptGoal(page: string): number {
  return lightPages.has(page) ? 10 : 25;
}

function verdict(met: boolean): string {
  return met ? "met" : "not met";
}

function kb(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10;
}

function row(...cells: readonly (string | number)[]): string {
  const [first = "", ...rest] = cells.map(String);
  return `  ${first.padEnd(12)}${rest.map((cell) => cell.padStart(12)).join("")}`;
}

/** A group of loads against its floor; `goal` holds for the first after it, the others are told for information. */
function printGroup(
  title: string,
  [floor, ...others]: readonly Load[],
  goal: { rate: number; tail?: number },
): void {
  if (!floor) return;
  console.log(`\n${title}`);
  console.log(row("", "requests/s", "p99 ms", "rate ratio", "p99 ratio"));
  console.log(row(floor.name, floor.perSecond.toFixed(0), floor.p99, "1.00", "1.00"));
  others.forEach((load, index) => {
    const rate = load.perSecond / floor.perSecond;
    const tail = load.p99 / floor.p99;
    const line = row(
      load.name,
      load.perSecond.toFixed(0),
      load.p99,
      rate.toFixed(2),
      tail.toFixed(2),
    );
    const verdicts = [
      `rate ≥ ${goal.rate} ${verdict(rate >= goal.rate)}`,
      ...(goal.tail ? [`p99 ≤ ${goal.tail} ${verdict(tail <= goal.tail)}`] : []),
    ];
    console.log(index === 0 ? `${line}  ${verdicts.join(", ")}` : line);
  });
}

export function printLoad(loads: { pages: Load[]; reads: Load[]; ticks: Load[] }): void {
  const page = { rate: goals.pageRate, tail: goals.pageTail };
  printGroup("P1 signed-in pages against an empty dynamic page", loads.pages, page);
  printGroup("P2 reading progress against an empty handler", loads.reads, { rate: goals.readRate });
  printGroup("P3 a tick against an empty handler", loads.ticks, { rate: goals.tickRate });
}

/** Prints what every page weighs and returns whether all are light enough. */
export function printWeight({
  floor,
  pages,
}: {
  floor: Weight;
  pages: readonly Weight[];
}): boolean {
  console.log("\nP5 a cold visit, KB of 1024 bytes after gzip -9");
  console.log(row("", "script", "over floor", "style", "in all", "requests"));
  const cells = ({ name, script, style, total, requests }: Weight) =>
    row(name, kb(script), kb(script - floor.script), kb(style), kb(total), requests);
  console.log(cells(floor));
  let allMet = true;
  for (const page of pages) {
    const most = scriptGoal(page.name);
    const missed = [
      ...(kb(page.script - floor.script) > most ? [`script ≤ floor + ${most}`] : []),
      ...(kb(page.style) > goals.style ? [`style ≤ ${goals.style}`] : []),
      ...(kb(page.total) > goals.visit ? [`in all ≤ ${goals.visit}`] : []),
    ];
    allMet &&= missed.length === 0;
    const goal = missed.length === 0 ? `script ≤ floor + ${most}: met` : missed.join(", ");
    console.log(`${cells(page)}  ${goal}${missed.length === 0 ? "" : ": not met"}`);
  }
  return allMet;
}

/** Says what the columns of `printGrowth` are. */
export function printGrowthHead(size: {
  learners: number;
  ordinaryEvents: number;
  longEvents: number;
}): void {
  const { learners, ordinaryEvents, longEvents } = size;
  console.log(`\nP9 median ms; alone: one learner, ${ordinaryEvents} events`);
  console.log(`  crowd: one of ${learners} such; long: among them, with ${longEvents} events`);
  console.log(row("", "alone", "crowd", "long", "crowd/alone", "long/crowd"));
}

/** How the median times of one kind of request, in ms, stand to each other. */
export function printGrowth(kind: string, times: ReadonlyMap<string, number>): void {
  const timeOf = (who: string) => times.get(who) ?? Number.NaN;
  const [alone, crowd, long] = [timeOf("alone"), timeOf("crowd"), timeOf("long")];
  const ratios = [crowd / alone, long / crowd];
  const cells = [...[alone, crowd, long], ...ratios].map((number) => number.toFixed(2));
  const met = ratios.every((ratio) => ratio <= goals.growth);
  console.log(`${row(kind, ...cells)}  both ≤ ${goals.growth}: ${verdict(met)}`);
}

/** What a visitor notices of somebody who tries passwords as fast as they can. */
export function printFlood({ idle, one, many, form }: FloodLatencies): void {
  console.log("\nThe dashboard beside 200 passwords a second that are tried");
  console.log(row("", "p99 ms", "p99 ratio"));
  console.log(row("idle", idle.toFixed(0), "1.00"));
  for (const [from, p99] of [
    ["one network", one],
    ["many", many],
    ["one, by form", form],
  ] as const) {
    const met = verdict(p99 <= goals.floodTail * idle);
    console.log(
      `${row(from, p99.toFixed(0), (p99 / idle).toFixed(2))}  p99 ≤ ${goals.floodTail} ${met}`,
    );
  }
}
