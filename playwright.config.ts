import { defineConfig } from "@playwright/test";
import { browserTimeZone } from "./tests/support/browser/browser-time-zone";
import { chromiumArgs, chromiumPath } from "./tests/support/browser/chromium";
import { isFullRun } from "./tests/support/full-run";
import { engine } from "./tests/support/server/engine-under-test";

/**
 * Where a run is divided between the engines (docs/testing.md), PostgreSQL gets these: journeys without JavaScript, and
 * those whose proof lies in the database. Between them they run every statement of the app.
 */
const postgresqlJourneys = [
  /no-script\.spec|without JavaScript/,
  /progress\/(api|concurrent-progress)\.spec/,
  /security\/(endpoint-authorization|sessions)\.spec/,
  /server\/(instances|query-count|restart)\.spec/,
  /@postgresql/,
];

/** The long form alone runs these: integration tests prove the same rules on both engines. */
const longForm = isFullRun ? [] : [/@long-form/];

const sharesOf: Readonly<Record<string, object>> = {
  sqlite: { grepInvert: [...postgresqlJourneys, ...longForm] },
  postgresql: { grep: postgresqlJourneys, grepInvert: longForm },
  all: { grepInvert: longForm },
};

export default defineConfig({
  testDir: "tests/e2e",
  ...sharesOf[process.env.LANGKAH_TEST_SHARE ?? "all"],
  // Several instances cannot share a SQLite file.
  testIgnore: engine === "sqlite" ? ["**/instances.*"] : [],
  globalSetup: "./tests/support/server/engine-under-test.ts",
  workers: 2,
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
