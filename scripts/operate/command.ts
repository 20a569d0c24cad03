import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { errorMessageOf } from "@/lib/data/engines/engine";
import { logLine } from "../setup/setup.mjs";

/** Thrown when a command was called wrongly. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The parts of a database's address that are nobody's business. */
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

/** Returns the exit code: that of `work`, 1 when something is thrown (printed as one line), 2 when it was called wrongly. */
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
    // The rest explains how to pass words that begin with a dash; no command takes any.
    throw new UsageError(errorMessageOf(error).split(". ")[0]);
  }
}

/** A file or folder that was named on the command line, from where it was typed. */
export function resolveFromCaller(word: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), word);
}

let lastShownAt = 0;

/** Shows how far a long work is: in place on a terminal, elsewhere every few seconds. */
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

/** Says one line of what came out. */
export function printLine(line: string): void {
  clearProgress();
  logLine(line);
}

/** Asks before something is replaced. Throws a UsageError where nobody can answer. */
export async function askConfirmation(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new UsageError(`${question} Nobody can be asked here: say --yes`);
  }
  clearProgress();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Whoever ends the input instead of answering has not agreed.
  const closed = once(terminal, "close").then(() => "");
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), closed]);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** A database for people: its address without who may use it. */
export function describeDatabase(url: string): string {
  if (url.startsWith("file:")) return resolve(url.slice("file:".length));
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** An amount of bytes for people. */
export function formatSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** So many of something: "1 learner", "2 learners". */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
