import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { errorMessageOf } from "@/lib/data/engines/engine";
import { logLine } from "../setup/command.mjs";

export class UsageError extends Error {
  override name = "UsageError";
}

/** User and password in a database URL, removed from error lines. */
const credentialsPattern = /\b(postgres(?:ql)?:\/\/)[^\s@/]*:[^\s/]*@/g;

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values = Readonly<Record<string, string | boolean | undefined>>;

export type Command = {
  readonly usage: string;
  readonly options: Options;
  readonly work: (values: Values, words: readonly string[]) => Promise<number>;
};

/** An operator's command; `work` returns the exit code. */
export function defineCommand(usage: string, options: Options, work: Command["work"]): Command {
  return { usage, options, work };
}

/** Returns the exit code: that of `work`, 1 on an error and 2 on wrong usage; an error prints one line. */
export async function runCommand(
  { usage, options, work }: Command,
  args: readonly string[],
): Promise<number> {
  lastShownAt = 0;
  try {
    const { values, positionals } = parse(options, args);
    if (!values.help) return await work(values, positionals);
    console.log(usage);
    return 0;
  } catch (error) {
    clearProgress();
    console.error(
      `langkah: ${errorMessageOf(error)
        .replaceAll(/\s*\n\s*/g, " ")
        .replaceAll(credentialsPattern, "$1…@")}`,
    );
    if (!(error instanceof UsageError)) return 1;
    console.error(usage);
    return 2;
  }
}

function parse(options: Options, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
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
