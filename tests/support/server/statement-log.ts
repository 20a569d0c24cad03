import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What one app process runs on its database, written down as it runs. */
export type StatementLog = {
  /** What the process has to be started with. */
  readonly env: Readonly<Record<string, string>>;
  /** All statements so far, in the order they ran. */
  statements(): string[];
  /** Hands the statements to the check of their plans (LANGKAH_TEST_STATEMENTS), where one follows, and ends. */
  close(): void;
};

/** The statements of a log, one JSON text a line. */
export function statementsIn(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as string);
}

export function openStatementLog(): StatementLog {
  const folder = mkdtempSync(join(tmpdir(), "langkah-statements-"));
  const file = join(folder, "log");
  const statements = () => statementsIn(file);
  return {
    env: {
      NODE_OPTIONS: `--require=${resolve("tests/support/server/statement-log-preload.cjs")}`,
      LANGKAH_STATEMENT_LOG: file,
    },
    statements,
    close: () => {
      const all = process.env.LANGKAH_TEST_STATEMENTS;
      const lines = [...new Set(statements())].map((sql) => `${JSON.stringify(sql)}\n`);
      if (all) appendFileSync(all, lines.join(""));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
