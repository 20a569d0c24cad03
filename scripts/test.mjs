import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgresqlFolder } from "./setup/postgresql-programs.mjs";
import { exitWithError, logLine, root, run, setUp } from "./setup/setup.mjs";

/** Sets up whatever is missing, runs every check and every test, and ends with one line that counts them. */
process.chdir(root);
setUp({ built: true });
await installBrowser();

const bin = (name) => join(root, "node_modules", ".bin", name);
const reports = mkdtempSync(join(tmpdir(), "langkah-reports-"));
const reportOf = (name) => join(reports, `${name.replaceAll(" ", "-")}.json`);
const total = { passed: 0, failed: 0, skipped: 0 };

/** Chromium: Playwright's own, the system's, or Debian's package; the only thing that is installed outside the clone. */
async function installBrowser() {
  const { chromium } = await import("@playwright/test");
  const executablePaths = [
    chromium.executablePath(),
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
  ];
  if (executablePaths.some((place) => existsSync(place))) return;
  logLine("installing Chromium for the browser tests (once)");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell"], {
      DEBIAN_FRONTEND: "noninteractive",
    });
  } else {
    spawnSync(join(root, "node_modules", ".bin", "playwright"), ["install", "chromium"], {
      stdio: "inherit",
    });
  }
  if (!executablePaths.some((place) => existsSync(place))) {
    exitWithError(
      "there is no Chromium for the browser tests: install the package chromium-headless-shell, then try again",
    );
  }
}

function runWithOutput(command, args, env = {}) {
  return (
    spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0
  );
}

/** Whether a program succeeds, and all that it says, in one piece. */
function runCaptured(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ passed: false, output: `${error.message}\n` }));
    child.on("close", (code) => resolve({ passed: code === 0, output }));
  });
}

/** A check that passes or fails as a whole; what it says is shown once it is done, for others may run beside it. */
async function runCheck(name, command, args) {
  const { passed, output } = await runCaptured(command, args);
  logLine(name);
  process.stdout.write(output);
  total[passed ? "passed" : "failed"] += 1;
  if (!passed) console.error(`langkah: FAILED: ${name}`);
}

/** A suite that counts its own tests in a report; one that leaves no readable report has failed. */
function runSuite(name, command, args, env, count) {
  logLine(name);
  const passed = runWithOutput(command, args, env);
  const report = reportOf(name);
  const counts = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  if (!passed && counts.failed === 0) counts.failed = 1;
  if (passed && counts.passed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
}

/** The journeys in a browser on one engine, then the plans of every statement that they made the app run. */
async function runBrowserTests(engine) {
  const name = `browser tests on ${engine}`;
  const statements = join(reports, `${engine}.statements`);
  const env = {
    LANGKAH_TEST_ENGINE: engine,
    LANGKAH_TEST_STATEMENTS: statements,
    PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf(name),
  };
  runSuite(name, bin("playwright"), ["test", "--reporter=list,json"], env, countPlaywright);
  await runCheck(`plans on ${engine}`, bin("tsx"), [
    "scripts/checks/query-plans.ts",
    engine,
    statements,
  ]);
}

const countVitest = (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    ).length,
  skipped: report.numPendingTests + report.numTodoTests,
});

const countPlaywright = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});

/** Types need those of the routes; all else needs nothing of the others. */
async function checkTypes() {
  await runCheck("types of the routes", bin("next"), ["typegen"]);
  await runCheck("types", bin("tsc"), ["--noEmit"]);
}

await Promise.all([
  checkTypes(),
  runCheck("lint and format", bin("biome"), ["check", "--error-on-warnings"]),
  runCheck("layers", process.execPath, ["scripts/checks/layers.mjs"]),
  runCheck("dead code", bin("knip"), []),
  runCheck("floors of versions", process.execPath, ["scripts/checks/minimum-versions.mjs"]),
  runCheck("security requirements", bin("tsx"), ["scripts/checks/asvs.ts"]),
  runCheck("schema and migrations", bin("tsx"), ["scripts/database/db-check.ts"]),
]);
const projects = ["unit", "integration", "faults"];
const onPostgresql = findPostgresqlFolder() !== null;
if (onPostgresql) {
  projects.push("integration-postgresql");
} else {
  total.skipped += 1;
  logLine("skipped: all tests on PostgreSQL, which is not installed on this machine");
}
for (const project of projects) {
  const name = `${project} tests`;
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  runSuite(name, bin("vitest"), [...args, `--outputFile.json=${reportOf(name)}`], {}, countVitest);
}
await runBrowserTests("sqlite");
if (onPostgresql) await runBrowserTests("postgresql");

rmSync(reports, { recursive: true, force: true });
if (total.skipped > 0) logLine(`${total.skipped} skipped; each says why above`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
