import { availableParallelism, loadavg } from "node:os";
import { type Browser, chromium } from "@playwright/test";
import type { EngineName } from "../lib/data/engines/connection";
import { chromiumArgs, chromiumPath } from "../tests/support/browser/chromium";
import { measureDocuments } from "./bench/documents/measure-documents";
import { printDocuments } from "./bench/documents/report-documents";
import { measureFlood } from "./bench/flood";
import { buildFloor } from "./bench/floor";
import { type BenchLearner, createLearner, findKnownItems } from "./bench/learner";
import { buildCommit, type CommitBuild, findCommit } from "./bench/load/commit-build";
import { compareBuilds } from "./bench/load/compare-builds";
import { measureLoad } from "./bench/load/measure-load";
import { printComparisons } from "./bench/load/report-comparison";
import { printLoad } from "./bench/load/report-load";
import { measureMemory } from "./bench/memory/measure-memory";
import { printMemory, printMemoryHead } from "./bench/memory/report-memory";
import { measurePhone } from "./bench/phone/measure-phone";
import { printPhone } from "./bench/phone/report-phone";
import { printFlood, printStart, printWeight } from "./bench/report";
import {
  createDatabase,
  engineFromArguments,
  serveApp,
  serveFloor,
  withServers,
} from "./bench/servers";
import { measureStart } from "./bench/start";
import { measureWeight } from "./bench/weight";
import { defineCommand, runCommand, UsageError } from "./operate/command";
import { logLine } from "./setup/command.mjs";
import { setUp } from "./setup/setup.mjs";

/** Ratios to what runs beside the app hold where absolute numbers do not; only too heavy pages and too much memory exit with 1. */
const usage = `npm run bench -- [start] [weight] [load] [flood] [phone] [sqlite | postgresql]
npm run bench -- memory [short] [sqlite | postgresql]
npm run bench -- documents [sqlite | postgresql]
npm run bench -- load [sqlite | postgresql] --against COMMIT`;

const parts = ["start", "weight", "load", "flood", "phone"];
const engines = ["sqlite", "postgresql"];
const otherWords = ["memory", "short", "documents"];

/** In ms. */
const useDuration = { whole: 300_000, short: 30_000 };

async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: chromiumArgs,
    // Playwright would end the process before the servers are stopped.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

function weigh(floor: string, learner: BenchLearner): Promise<boolean> {
  logLine("weighing the pages");
  return withBrowser(async (browser) => printWeight(await measureWeight(browser, floor, learner)));
}

/** Ratios suffer too once client and server no longer have a processor each. */
function warnWhenBusy(): void {
  const [busy = 0] = loadavg();
  const processors = availableParallelism();
  if (busy > processors) {
    logLine(
      `the machine is busy (load ${busy.toFixed(1)} on ${processors} processors): ratios are rough`,
    );
  }
}

/** Returns whether all pages are light enough. */
async function measureApp(asked: ReadonlySet<string>, engine: EngineName): Promise<boolean> {
  if (asked.has("start")) {
    warnWhenBusy();
    printStart(await measureStart(await createDatabase(engine, "start")));
    if (asked.size === 1) return true;
  }
  await buildFloor();
  const floor = await serveFloor();
  const learner = await createLearner(await serveApp(await createDatabase(engine, "bench")));
  const light = !asked.has("weight") || (await weigh(floor, learner));
  if (asked.has("phone")) {
    warnWhenBusy();
    logLine("looking at the pages on a slow phone (twelve minutes)");
    await withBrowser(async (browser) => printPhone(await measurePhone(browser, floor, learner)));
  }
  if (asked.has("load")) {
    warnWhenBusy();
    logLine("measuring the load (five minutes)");
    printLoad(await measureLoad(floor, learner));
  }
  if (asked.has("load") || asked.has("flood")) {
    logLine("measuring the dashboard beside a flood of passwords");
    printFlood(await measureFlood(learner.app, learner.headers));
  }
  return light;
}

/** Returns whether the app does with the memory that it may take. */
async function measureMemoryOn(engine: EngineName, duration: number): Promise<boolean> {
  logLine("measuring the memory (some minutes more than its use takes)");
  printMemoryHead();
  let isMet = true;
  await measureMemory(
    (name) => createDatabase(engine, name),
    duration,
    (step) => {
      isMet = printMemory(step) && isMet;
    },
  );
  return isMet;
}

/** Returns whether documents are made as quickly and lightly as they have to be. */
async function measureDocumentsOn(engine: EngineName): Promise<boolean> {
  warnWhenBusy();
  logLine("measuring the documents (three minutes)");
  let isMet = true;
  await measureDocuments(
    (name) => createDatabase(engine, name),
    (report) => {
      isMet = printDocuments(report) && isMet;
    },
  );
  return isMet;
}

async function compare({ hash, folder }: CommitBuild, engine: EngineName): Promise<void> {
  const before = await serveApp(await createDatabase(engine, "before"), folder);
  const after = await serveApp(await createDatabase(engine, "after"));
  const items = await findKnownItems(before);
  const learners = {
    before: await createLearner(before, { items }),
    after: await createLearner(after, { items }),
  };
  warnWhenBusy();
  logLine("measuring both in alternation (eight minutes)");
  printComparisons(hash.slice(0, 7), await compareBuilds(learners));
}

async function bench(
  { against }: Readonly<Record<string, string | boolean | undefined>>,
  words: readonly string[],
): Promise<number> {
  const known = [...parts, ...engines, ...otherWords];
  const unknown = words.find((word) => !known.includes(word));
  if (unknown) throw new UsageError(`There is nothing to measure by the name "${unknown}"`);
  const asked = new Set(words.filter((word) => parts.includes(word)));
  if (against !== undefined && (asked.size !== 1 || !asked.has("load"))) {
    throw new UsageError("--against compares the load, and nothing else");
  }
  const engine = engineFromArguments(words);
  const commit = typeof against === "string" ? findCommit(against) : undefined;
  await setUp({ built: true });
  const duration = useDuration[words.includes("short") ? "short" : "whole"];
  const measures = {
    memory: () => measureMemoryOn(engine, duration),
    documents: () => measureDocumentsOn(engine),
  };
  for (const name of ["memory", "documents"] as const) {
    if (!words.includes(name)) continue;
    let isMet = false;
    await withServers(async () => {
      isMet = await measures[name]();
    });
    return isMet ? 0 : 1;
  }
  const build = commit && buildCommit(commit);
  let light = true;
  await withServers(async () => {
    if (build) await compare(build, engine);
    else
      light = await measureApp(
        asked.size > 0 ? asked : new Set(["start", "weight", "load"]),
        engine,
      );
  });
  return light ? 0 : 1;
}

const command = defineCommand(usage, { against: { type: "string" } }, bench);
process.exitCode = await runCommand(command, process.argv.slice(2));
