import type { FloodLatencies } from "./flood";
import { longEvents, ordinaryEvents } from "./generated-history";
import { longEntries, ordinaryEntries } from "./generated-log";
import { row, verdict } from "./table";
import type { Weight } from "./weight";

/** The goals of the project's performance rows, and how each result stands to them. */
const goals = {
  script: 10,
  style: 12,
  html: 20,
  visit: 250,
  growth: 1.2,
  floodTail: 3,
  start: 1000,
} as const;

/** The most elements that the first document of a page may have. */
const elementGoals: Readonly<Record<string, number>> = { landing: 300, step: 450 };

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
  const head = ["script", "over floor", "style", "html", "in all", "requests", "elements"];
  console.log(row("", ...head));
  const cells = ({ name, script, style, html, total, requests, elements }: Weight) => {
    const sizes = [script, script - floor.script, style, html, total].map(kb);
    return row(name, ...sizes, requests, elements);
  };
  console.log(cells(floor));
  let allMet = true;
  for (const page of pages) {
    const elements = elementGoals[page.name] ?? Number.POSITIVE_INFINITY;
    const missed = [
      ...(kb(page.script - floor.script) > goals.script
        ? [`script ≤ floor + ${goals.script}`]
        : []),
      ...(kb(page.style) > goals.style ? [`style ≤ ${goals.style}`] : []),
      ...(kb(page.html) > goals.html ? [`html ≤ ${goals.html}`] : []),
      ...(kb(page.total) > goals.visit ? [`in all ≤ ${goals.visit}`] : []),
      ...(page.elements > elements ? [`elements ≤ ${elements}`] : []),
    ];
    allMet &&= missed.length === 0;
    console.log(`${cells(page)}  ${missed.join(", ")}${missed.length > 0 ? ": not " : ""}met`);
  }
  return allMet;
}

/** Prints what a start takes, in ms, when nothing has to be made. */
export function printStart(ms: number): void {
  const met = verdict(ms <= goals.start);
  console.log(`\nnpm start to ready: ${ms.toFixed(0)} ms (median)  ≤ ${goals.start}: ${met}`);
}

/** Says what the columns of `printGrowth` are. */
export function printGrowthHead(learners: number): void {
  const ordinary = `${ordinaryEvents} events, ${ordinaryEntries} log entries`;
  const long = `${longEvents} events, ${longEntries} log entries`;
  console.log(`\nP9 median ms; alone: one learner, ${ordinary}`);
  console.log(`  crowd: one of ${learners} such; long: among them, with ${long}`);
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
