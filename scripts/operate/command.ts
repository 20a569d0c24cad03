import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { errorMessageOf } from "@/lib/data/engines/engine";
import { logLine } from "../setup/setup.mjs";

export class UsageError extends Error {
  override name = "UsageError";
}

/** User and password in a database URL, removed from error lines. */
const credentialsPattern = /\b(postgres(?:ql)?:\/\/)[^\s@/]*:[^\s/]*@/g;

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Exits with the code that `work` returns, with 1 on an error and with 2 on wrong usage; an error prints one line. */
export async function runCommand(
  usage: string,
  options: Options,
  work: (values: Values, words: readonly string[]) => Promise<number>,
): Promise<never> {
  try {
    const { values, positionals } = parse(options);
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const code = await work(values, positionals);
    process.exit(code);
  } catch (error) {
    clearProgress();
    console.error(
      `langkah: ${errorMessageOf(error)
        .replaceAll(/\s*\n\s*/g, " ")
        .replaceAll(credentialsPattern, "$1…@")}`,
    );
    if (error instanceof UsageError) console.error(usage);
    process.exit(error instanceof UsageError ? 2 : 1);
  }
}

function parse(options: Options): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    return { values: values as Values, positionals };
  } catch (error) {
    // The rest of Node's message explains arguments that begin with a dash; no command takes any.
    throw new UsageError(errorMessageOf(error).split(". ")[0]);
  }
}

/** Resolves a path against the folder in which npm was called, not the project's root. */
export function resolveFromCaller(word: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), word);
}

let lastShownAt = 0;

/** Updates one line on a terminal; elsewhere prints a line every 3 s at most. */
export function showProgress(line: string): void {
  const pause = process.stderr.isTTY ? 100 : 3000;
  const now = Date.now();
  lastShownAt ||= process.stderr.isTTY ? 0 : now;
  if (now - lastShownAt < pause) return;
  lastShownAt = now;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else console.error(`langkah: ${line}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY && lastShownAt > 0) process.stderr.write("\r\u001b[K");
}

export function printLine(line: string): void {
  clearProgress();
  logLine(line);
}

/** Throws a UsageError where standard input is not a terminal. */
export async function askConfirmation(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new UsageError(`${question} This is not a terminal: confirm with --yes`);
  }
  clearProgress();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Closing the input (Ctrl+D) counts as no.
  const closed = once(terminal, "close").then(() => "");
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), closed]);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** The address of a database without user and password. */
export function describeDatabase(url: string): string {
  if (url.startsWith("file:")) return resolve(url.slice("file:".length));
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

export function formatSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
