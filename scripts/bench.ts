import { availableParallelism, loadavg } from "node:os";
import { chromium } from "@playwright/test";
import type { EngineName } from "../lib/data/engines/connection";
import { chromiumArgs, chromiumPath } from "../tests/support/browser/chromium";
import { measureFlood } from "./bench/flood";
import { buildFloor } from "./bench/floor";
import { type BenchLearner, createLearner } from "./bench/learner";
import { measureLoad } from "./bench/load/measure-load";
import { printLoad } from "./bench/load/report-load";
import { printFlood, printWeight } from "./bench/report";
import {
  createDatabase,
  engineFromArguments,
  serveApp,
  serveFloor,
  withServers,
} from "./bench/servers";
import { measureWeight } from "./bench/weight";
import { defineCommand, runCommand, UsageError } from "./operate/command";
import { logLine, setUp } from "./setup/setup.mjs";

/** Ratios to what runs beside the app hold where absolute numbers do not; only too heavy pages exit with 1. */
const usage = "npm run bench -- [weight] [load] [flood] [sqlite | postgresql]";

const parts = ["weight", "load", "flood"];
const engines = ["sqlite", "postgresql"];

async function weigh(floor: string, learner: BenchLearner): Promise<boolean> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: chromiumArgs,
    // Playwright would end the process before the servers are stopped.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  try {
    logLine("weighing the pages");
    return printWeight(await measureWeight(browser, floor, learner));
  } finally {
    await browser.close();
  }
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
  const floor = await serveFloor();
  const learner = await createLearner(await serveApp(await createDatabase(engine, "bench")));
  const light = !asked.has("weight") || (await weigh(floor, learner));
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

async function bench(words: readonly string[]): Promise<number> {
  const unknown = words.find((word) => ![...parts, ...engines].includes(word));
  if (unknown) throw new UsageError(`There is nothing to measure by the name "${unknown}"`);
  const asked = new Set(words.filter((word) => parts.includes(word)));
  setUp({ built: true });
  buildFloor();
  let light = true;
  await withServers(async () => {
    light = await measureApp(
      asked.size > 0 ? asked : new Set(["weight", "load"]),
      engineFromArguments(words),
    );
  });
  return light ? 0 : 1;
}

const command = defineCommand(usage, {}, (_values, words) => bench(words));
process.exitCode = await runCommand(command, process.argv.slice(2));
