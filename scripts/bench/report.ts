import type { FloodLatencies } from "./flood";
import { row, verdict } from "./table";
import type { Weight } from "./weight";

/** The goals of the project's performance rows, and how each result stands to them. */
const goals = {
  style: 12,
  visit: 250,
  growth: 1.2,
  floodTail: 3,
  start: 1000,
} as const;

const lightPages: ReadonlySet<string> = new Set(["landing", "sign-in", "sign-up"]);

function scriptGoal(page: string): number {
  return lightPages.has(page) ? 10 : 25;
}

function kb(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10;
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

/** Prints what a start takes, in ms, when nothing has to be made. */
export function printStart(ms: number): void {
  const met = verdict(ms <= goals.start);
  console.log(`\nnpm start to ready: ${ms.toFixed(0)} ms (median)  ≤ ${goals.start}: ${met}`);
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

/** What a visitor notices of passwords being tried as fast as a program can. */
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
