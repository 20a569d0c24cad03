import { availableParallelism, loadavg } from "node:os";
import { chromium } from "@playwright/test";
import type { EngineName } from "../lib/data/engines/connection";
import { chromiumArgs, chromiumPath } from "../tests/support/browser/chromium";
import { measureFlood } from "./bench/flood";
import { buildFloor } from "./bench/floor";
import { headersOf, sendFirstTicks, signUp } from "./bench/learner";
import { measureLoad } from "./bench/load";
import { printFlood, printLoad, printWeight } from "./bench/report";
import { engineFromArguments, startServers, withServers } from "./bench/servers";
import { measureWeight } from "./bench/weight";
import { logLine, setUp } from "./setup/setup.mjs";

/**
 * Measures the app against an empty Next app on the same machine in the same minutes: ratios hold where absolute
 * numbers do not. `npm run bench -- weight` leaves out the load, `-- load` the weight, `-- flood` is the
 * last part of the load alone, `-- load postgresql` runs the app on PostgreSQL. Fails only on weight, which does not depend on the machine.
 */
async function bench(parts: ReadonlySet<string>, engine: EngineName): Promise<boolean> {
  const servers = await startServers(engine);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: chromiumArgs,
    // Playwright would end the process before the servers are stopped.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  let light = true;
  let headers: Record<string, string>;
  try {
    const session = await signUp(browser, servers.app);
    headers = headersOf(session, servers.app);
    await sendFirstTicks(servers.app, headers);
    if (parts.has("weight")) {
      logLine("weighing the pages");
      light = printWeight(await measureWeight(browser, servers, session));
    }
  } finally {
    await browser.close();
  }
  if (parts.has("load")) {
    warnWhenBusy();
    logLine("measuring the load (two minutes)");
    printLoad(await measureLoad(servers, headers));
  }
  if (parts.has("load") || parts.has("flood")) {
    logLine("measuring the dashboard beside a flood of passwords");
    printFlood(await measureFlood(servers.app, headers));
  }
  return light;
}

/** Said aloud, because ratios suffer too once client and server no longer have a processor each. */
function warnWhenBusy(): void {
  const [busy = 0] = loadavg();
  const processors = availableParallelism();
  if (busy > processors) {
    logLine(
      `the machine is busy (load ${busy.toFixed(1)} on ${processors} processors): ratios are rough`,
    );
  }
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const parts = new Set(asked.filter((part) => part !== "sqlite" && part !== "postgresql"));
  setUp({ built: true });
  buildFloor();
  await withServers(async () => {
    const wanted = parts.size > 0 ? parts : new Set(["weight", "load"]);
    process.exitCode = (await bench(wanted, engineFromArguments(asked))) ? 0 : 1;
  });
}

await main();
