import {
  patience,
  type SqlTransaction,
  type Statements,
  type Transaction,
  UnavailableError,
} from "./engine";

/** Who runs a transaction: Prisma, or a connection past it for SQL alone. */
type Writer = "prisma" | "sql";
type Transact = (work: (tx: Statements) => Promise<void>) => Promise<void>;

type Job = {
  readonly by: Writer;
  readonly run: (tx: Statements) => Promise<void>;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
  /** By the clock that never jumps (performance.now), in ms. */
  readonly deadline: number;
};

/** How long to wait, in ms, before a lock that another process holds is asked for again. */
const pause = 25;

/** How long the first of a group waits for others to join it, in ms; the flush that they then share takes longer. */
const gathering = 1;

/** The most writes that share one commit. */
const groupSize = 32;

/**
 * The one door for writing to SQLite: first come, first served, one transaction at a time, because two on one
 * connection would mix, and two on two would keep each other out. Writes by the same writer that wait together share a
 * transaction, and so one flush to disk (group commit); none is acknowledged before that flush. Where one of a group
 * fails, each runs again alone.
 */
export function openDoor(
  writers: Readonly<Record<Writer, Transact>>,
  isBusy: (error: unknown) => boolean,
  /** Throws when what was committed cannot be trusted to be kept. */
  assertKept: () => void,
) {
  const line: Job[] = [];
  let working: Promise<void> | undefined;

  async function commit(by: Writer, group: readonly Job[]): Promise<void> {
    const deadline = Math.min(...group.map((job) => job.deadline));
    for (;;) {
      try {
        await writers[by](async (tx) => {
          for (const job of group) await job.run(tx);
        });
        return assertKept();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > deadline) throw new UnavailableError("The database is locked");
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async function settle(by: Writer, group: readonly Job[]): Promise<void> {
    try {
      await commit(by, group);
      for (const job of group) job.done();
    } catch (error) {
      const isFinal = group.length === 1 || error instanceof UnavailableError;
      if (isFinal) for (const job of group) job.fail(error);
      else for (const job of group) await settle(by, [job]);
    }
  }

  /** The first in line, and those behind it that can share its transaction. */
  function nextGroup(by: Writer): Job[] {
    const end = line.slice(0, groupSize).findIndex((job) => job.by !== by);
    return line.splice(0, end === -1 ? groupSize : end);
  }

  async function work(): Promise<void> {
    for (let [first] = line; first; [first] = line) {
      await new Promise((resolve) => setTimeout(resolve, gathering));
      await settle(first.by, nextGroup(first.by));
    }
    working = undefined;
  }

  function enter<T>(by: Writer, write: (tx: Statements) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T;
      line.push({
        by,
        run: async (tx) => {
          result = await write(tx);
        },
        done: () => resolve(result),
        fail: reject,
        deadline: performance.now() + patience,
      });
      working ??= work();
    });
  }

  return {
    // What a writer runs is given that writer's transaction.
    write: <T>(write: (tx: Transaction) => Promise<T>) =>
      enter("prisma", (tx) => write(tx as Transaction)),
    writeSql: <T>(write: (tx: SqlTransaction) => Promise<T>) =>
      enter("sql", (tx) => write(tx as SqlTransaction)),
    /** Settles when nobody waits any more. */
    idle: async () => {
      await working;
    },
  };
}
