import { defineConfig } from "@playwright/test";
import { browserTimeZone } from "./tests/support/browser/browser-time-zone";
import { chromiumArgs, chromiumPath } from "./tests/support/browser/chromium";
import { isFullRun } from "./tests/support/full-run";
import { engine } from "./tests/support/server/engine-under-test";

/** What comes before any database: how pages look, what headers say, who is turned away at the door, a start that stops. */
const sameEverywhere = [
  ...["accessibility-*", "authorization-bypass", "content-security-policy", "csrf", "form-errors"],
  ...[
    "password-field",
    "pseudo-locale",
    "response-headers",
    "sign-out",
    "slow-hydration",
    "startup-errors",
    "tls",
  ],
].map((name) => `**/${name}.spec.ts`);

/** Builds a second app, which takes over a minute. */
const fullRunOnly = ["**/pseudo-locale.spec.ts"];

export default defineConfig({
  testDir: "tests/e2e",
  // A SQLite file is made for one process.
  testIgnore: [
    ...(engine === "postgresql" ? sameEverywhere : ["**/instances.*"]),
    ...(isFullRun ? [] : fullRunOnly),
  ],
  globalSetup: "./tests/support/server/engine-under-test.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // Machines that test are often busy; what is slow is measured by the bench.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
    viewport: { width: 1280, height: 800 },
    timezoneId: browserTimeZone,
    // A trace of every test is a third of the whole time: `npx playwright test FILE --trace on` makes that of one.
    screenshot: "only-on-failure",
  },
});
