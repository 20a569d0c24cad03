import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { logLine, root } from "../setup/command.mjs";

/** The files that the parts of this run leave: reports and statements. */
const folder = mkdtempSync(join(tmpdir(), "langkah-reports-"));
const results = [];

export const bin = (name) => join(root, "node_modules", ".bin", name);
export const reportFile = (name) => join(folder, name.replaceAll(" ", "-"));

function runProgram([command, ...args], env, stdio) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ passed: false, output: `${error.message}\n` }));
    child.on("close", (code) => resolve({ passed: code === 0, output }));
  });
}

async function addResult(name, work) {
  const began = performance.now();
  const result = await work();
  results.push({ name, seconds: (performance.now() - began) / 1000, ...result });
  if (result.failures.length > 0) console.error(`langkah: FAILED: ${name}`);
}

/** Runs a check that passes or fails as a whole. Its output is shown at its end, since others run beside it. */
export function runCheck(name, command) {
  return addResult(name, async () => {
    const { passed, output } = await runProgram(command, {}, ["ignore", "pipe", "pipe"]);
    logLine(name);
    process.stdout.write(output);
    return { passed: passed ? 1 : 0, failures: passed ? [] : [name], skipped: 0 };
  });
}

/** Runs a suite that leaves a JSON report of its tests; `read` returns the passed, failed and skipped ones. */
export function runSuite(name, command, env, read) {
  return addResult(name, async () => {
    logLine(name);
    const { passed } = await runProgram(command, env, "inherit");
    const file = reportFile(`${name}.json`);
    if (!existsSync(file)) return { passed: 0, failures: [`${name}: no report`], skipped: 0 };
    const result = read(JSON.parse(readFileSync(file, "utf8")));
    const isBroken = result.failures.length === 0 && (!passed || result.passed === 0);
    return isBroken ? { ...result, failures: [`${name}: ended with an error`] } : result;
  });
}

export function skip(name, reason) {
  logLine(`skipped: ${name}, because ${reason}`);
  results.push({ name, seconds: 0, passed: 0, failures: [], skipped: 1 });
}

/** Prints the failed tests, the time of each part and one line of counts; returns the number of failures. */
export function printSummary() {
  rmSync(folder, { recursive: true, force: true });
  const failures = results.flatMap((result) => result.failures);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const width = Math.max(...results.map(({ name }) => name.length));
  const row = (...cells) =>
    console.log(cells.map((cell, at) => (at ? cell.padStart(9) : cell.padEnd(width))).join(""));
  row("part", "seconds", "passed", "failed", "skipped");
  for (const { name, seconds, passed, failures: own, skipped } of results) {
    row(name, seconds.toFixed(1), `${passed}`, `${own.length}`, `${skipped}`);
  }
  const total = (performance.now() / 1000).toFixed(1);
  row("all", total, `${sum("passed")}`, `${failures.length}`, `${sum("skipped")}`);
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log(`${sum("passed")} passed, ${failures.length} failed`);
  return failures.length;
}
