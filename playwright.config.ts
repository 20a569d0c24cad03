import { defineConfig } from "@playwright/test";
import { browserTimeZone } from "./tests/support/browser/browser-time-zone";
import { chromiumArgs, chromiumPath } from "./tests/support/browser/chromium";
import { isFullRun } from "./tests/support/full-run";
import { engine } from "./tests/support/server/engine-under-test";

/** The journeys that between them run every statement of the app (docs/testing.md); the long form runs all. */
const databaseJourneys = [
  ...["data/data", "history/history"],
  ...["progress/api", "progress/concurrent-progress", "progress/learner-journey"],
  ...["security/endpoint-authorization", "security/oauth-linking", "security/sessions"],
  ...["server/instances", "server/query-count", "server/restart"],
  ...["sign-in/mail", "sign-in/passkey", "sign-in/registration", "sign-in/second-factor"],
].map((name) => `${name}.spec.ts`);

/** Builds a second app, which takes over a minute. */
const fullRunOnly = ["**/pseudo-locale.spec.ts"];

export default defineConfig({
  testDir: "tests/e2e",
  ...(engine === "postgresql" && !isFullRun && { testMatch: databaseJourneys }),
  // Several instances cannot share a SQLite file.
  testIgnore: [
    ...(engine === "sqlite" ? ["**/instances.*"] : []),
    ...(isFullRun ? [] : fullRunOnly),
  ],
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
