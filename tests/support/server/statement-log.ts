import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The statements that one app process runs. */
export type StatementLog = {
  readonly env: Readonly<Record<string, string>>;
  statements(): string[];
  /** Appends the statements to the file for the check of query plans (LANGKAH_TEST_STATEMENTS), if there is one. */
  close(): void;
};

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
