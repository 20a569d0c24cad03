import { relative } from "node:path";
import { root } from "./setup/command.mjs";
import { findPostgresqlFolder } from "./setup/postgresql-programs.mjs";
import { findReverseProxy, reverseProxies } from "./setup/reverse-proxies.mjs";
import { setUp } from "./setup/setup.mjs";
import { installChromium } from "./testing/chromium.mjs";
import { bin, printSummary, reportFile, runCheck, runSuite, skip } from "./testing/parts.mjs";

/** Sets up what is missing, then runs every check and test; `--whole` runs them in their long form (docs/testing.md). */
process.chdir(root);
await setUp({ built: true });
await installChromium();
const isShort = !process.argv.includes("--whole");
if (!isShort) process.env.LANGKAH_TEST_WHOLE = "1";

const hasPostgresql = findPostgresqlFolder() !== null;
const tsx = (...args) => [bin("tsx"), ...args];

function readVitestReport({ numPassedTests, numPendingTests, numTodoTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    // A file that fails to load has no tests.
    if (status === "failed" && assertionResults.length === 0) return [file];
    const failed = assertionResults.filter((test) => test.status === "failed");
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
  return { passed: numPassedTests, failures, skipped: numPendingTests + numTodoTests };
}

function readPlaywrightReport({ suites, stats }) {
  const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];
  const failed = suites.flatMap(specsIn).filter(({ ok }) => !ok);
  const failures = failed.map(({ file, title }) => `tests/e2e/${file}: ${title}`);
  return { passed: stats.expected, failures, skipped: stats.skipped };
}

async function runStaticChecks() {
  const rest = [
    ["lint and format", [bin("biome"), "check", "--error-on-warnings"]],
    ["layers", [process.execPath, "scripts/checks/layers.mjs"]],
    ["dead code", [bin("knip")]],
    ["house", tsx("scripts/checks/house.ts")],
    ["minimum versions", [process.execPath, "scripts/checks/minimum-versions.mjs"]],
    ["security requirements", tsx("scripts/checks/asvs.ts")],
    ["schema and migrations", tsx("scripts/database/db-check.ts")],
  ];
  const runInTurn = async () => {
    for (const [name, command] of rest) await runCheck(name, command);
  };
  await Promise.all([runCheck("types", ["npm", "run", "--silent", "typecheck"]), runInTurn()]);
}

function runVitest(name, projects) {
  const args = projects.map((project) => `--project=${project}`);
  const reporters = ["--reporter=default", "--reporter=json"];
  const output = `--outputFile.json=${reportFile(`${name}.json`)}`;
  return runSuite(
    name,
    [bin("vitest"), "run", ...args, ...reporters, output],
    {},
    readVitestReport,
  );
}

/**
 * Runs the journeys in a browser on one engine, then explains every statement that they made the app run. The short
 * form divides the journeys between the engines, so that Chromium runs each once, and both run at once.
 */
async function runBrowserTests(engine) {
  const name = `browser tests on ${engine}`;
  const statements = reportFile(`${engine}.statements`);
  const env = {
    LANGKAH_TEST_ENGINE: engine,
    LANGKAH_TEST_STATEMENTS: statements,
    ...(isShort && hasPostgresql && { LANGKAH_TEST_DIVIDED: "1" }),
    PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile(`${name}.json`),
  };
  const command = [bin("playwright"), "test", "--reporter=list,json"];
  await runSuite(name, command, env, readPlaywrightReport);
  await runCheck(`plans on ${engine}`, tsx("scripts/checks/query-plans.ts", engine, statements));
}

for (const name of reverseProxies.filter((each) => !findReverseProxy(each))) {
  skip(`README's configuration of ${name}`, "it is not installed on this machine");
}
const engines = hasPostgresql ? ["sqlite", "postgresql"] : ["sqlite"];
if (!hasPostgresql) skip("all tests on PostgreSQL", "it is not installed on this machine");
await Promise.all([
  runStaticChecks(),
  runVitest("unit, integration and fault tests", ["unit*", "integration*", "faults*"]),
]);
if (isShort) await Promise.all(engines.map(runBrowserTests));
else for (const engine of engines) await runBrowserTests(engine);

process.exit(printSummary() > 0 ? 1 : 0);
