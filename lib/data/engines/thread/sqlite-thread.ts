import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Prisma } from "../../generated/sqlite/client";
import { columnListOf, type Row } from "../connection";
import { type SqlTransaction, toSql } from "../engine";
import { applySettings } from "../sqlite-settings";
import { type Column, rowReaderOf, toSqliteValue } from "../sqlite-values";

const threadFile = join(
  /*turbopackIgnore: true*/ process.cwd(),
  ...["lib", "data", "engines", "thread", "worker.cjs"],
);

type Answer = { readonly result: unknown; readonly error?: { message: string; code?: string } };
type Table = { readonly columns: readonly Column[]; readonly rows: unknown[][] };

/** Asks the thread one thing after the other. */
function openThread() {
  const thread = new Worker(threadFile, { execArgv: [] });
  const ended = new Promise((resolve) => thread.once("exit", resolve));
  const failed = ended.then(() => {
    throw new Error("The thread of the transaction has ended");
  });
  failed.catch(() => undefined);
  thread.on("error", () => undefined);
  let previous: Promise<unknown> = Promise.resolve();
  async function send(message: readonly unknown[]): Promise<unknown> {
    thread.postMessage(message);
    const [{ result, error }] = (await Promise.race([once(thread, "message"), failed])) as [Answer];
    if (error) throw Object.assign(new Error(error.message), { code: error.code });
    return result;
  }
  return {
    ask: (...message: readonly unknown[]): Promise<unknown> => {
      const answer = previous.then(() => send(message));
      previous = answer.catch(() => undefined);
      return answer;
    },
    /** Rolls back what is not committed. */
    close: async () => {
      await previous;
      thread.postMessage(["close"]);
      await ended;
    },
  };
}

/**
 * Runs a transaction that may write much: its commit recalculates the checksums of all that it wrote to the log, and the
 * checkpoint after it copies that into the database file, which takes seconds. Durable when this returns.
 */
export async function transactInThread(
  file: string,
  timeout: number,
  assertDurable: () => void,
  work: (tx: SqlTransaction) => Promise<void>,
): Promise<void> {
  const { ask, close } = openThread();
  const valuesOf = ({ values }: Prisma.Sql) =>
    values.map((value) => toSqliteValue(value as Row[string]));
  try {
    await ask("open", file, timeout);
    await applySettings((text) => ask("pragma", text));
    await ask("begin");
    // What the thread opened by its name is what this process has open.
    assertDurable();
    await work({
      $queryRaw: async <R>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
        const sql = toSql(query, values);
        const { columns, rows } = (await ask("rows", sql.sql, valuesOf(sql))) as Table;
        return rows.map(rowReaderOf(columns)) as R;
      },
      $executeRaw: async (query, ...values) => {
        const sql = toSql(query, values);
        return (await ask("run", sql.sql, [valuesOf(sql)])) as number;
      },
      insert: async (table, rows) => {
        const [first] = rows;
        if (!first) return;
        const names = Object.keys(first);
        const places = names.map(() => "?").join(", ");
        const sql = `INSERT INTO "${table}" (${columnListOf(rows)}) VALUES (${places})`;
        const lists = rows.map((row) => names.map((name) => toSqliteValue(row[name] ?? null)));
        await ask("run", sql, lists);
      },
    });
    await ask("commit");
  } finally {
    await close();
  }
}
