import { defineConfig } from "@playwright/test";
import { browserTimeZone } from "./tests/support/browser/browser-time-zone";
import { chromiumArgs, chromiumPath } from "./tests/support/browser/chromium";
import { isFullRun } from "./tests/support/full-run";
import { engine, isDivided } from "./tests/support/server/engine-under-test";

/**
 * Where a run is divided between the engines (docs/testing.md), PostgreSQL gets these: journeys without JavaScript, and
 * those whose proof lies in the database. Between them they run every statement of the app.
 */
const postgresqlJourneys = [
  /no-script\.spec|without JavaScript/,
  /progress\/(api|concurrent-progress)\.spec/,
  /security\/(endpoint-authorization|sessions)\.spec/,
  /server\/(instances|query-count)\.spec/,
  /@postgresql/,
];

/** Only the long form runs these (docs/testing.md). */
const longForm = isFullRun ? [] : [/@long-form/];

/**
 * Two cores are busy with three, since a test often waits; each has an app and a browser, which take memory. SQLite has
 * twice as many journeys.
 */
const dividedWorkers = { sqlite: 2, postgresql: 1 } as const;

const isOnPostgresql = engine === "postgresql";

export default defineConfig({
  name: engine,
  testDir: "tests/e2e",
  ...(isDivided && isOnPostgresql && { grep: postgresqlJourneys }),
  grepInvert: isDivided && !isOnPostgresql ? [...postgresqlJourneys, ...longForm] : longForm,
  // Several instances cannot share a SQLite file.
  testIgnore: isOnPostgresql ? [] : ["**/instances.*"],
  globalSetup: "./tests/support/server/engine-under-test.ts",
  // Divided, both engines' runs share the machine.
  workers: isDivided ? dividedWorkers[engine] : 3,
  outputDir: `test-results/${engine}`,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Long, because machines that test are often busy; the bench measures speed.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
    viewport: { width: 1280, height: 800 },
    timezoneId: browserTimeZone,
    // Traces take a third of the time; for one test: `npx playwright test FILE --trace on`.
    screenshot: "only-on-failure",
  },
});
