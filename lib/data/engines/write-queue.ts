import {
  maxWait,
  type SqlExecutor,
  type SqlTransaction,
  type Transaction,
  UnavailableError,
} from "./engine";

/** Who runs a transaction: Prisma, or a connection past it for SQL alone. */
type Writer = "prisma" | "sql";
type RunTransaction = (work: (tx: SqlExecutor) => Promise<void>) => Promise<void>;

type QueuedWrite = {
  readonly writer: Writer;
  readonly run: (tx: SqlExecutor) => Promise<void>;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
  /** By the clock that never jumps (performance.now), in ms. */
  readonly deadline: number;
};

/** How long to wait, in ms, before a lock that another process holds is asked for again. */
const busyRetryDelay = 25;

/** How long the first of a group waits for others to join it, in ms; the flush that they then share takes longer. */
const groupingDelay = 1;

/** The most writes that share one commit. */
const maxGroupSize = 32;

/**
 * The one door for writing to SQLite: first come, first served, one transaction at a time, because two on one
 * connection would mix, and two on two would keep each other out. Writes by the same writer that wait together share a
 * transaction, and so one flush to disk (group commit); none is acknowledged before that flush. Where one of a group
 * fails, each runs again alone.
 */
export function openWriteQueue(
  writers: Readonly<Record<Writer, RunTransaction>>,
  isBusy: (error: unknown) => boolean,
  /** Throws when what was committed cannot be trusted to be kept. */
  assertDurable: () => void,
) {
  const queue: QueuedWrite[] = [];
  let draining: Promise<void> | undefined;

  async function commit(writer: Writer, group: readonly QueuedWrite[]): Promise<void> {
    const deadline = Math.min(...group.map((job) => job.deadline));
    for (;;) {
      try {
        await writers[writer](async (tx) => {
          for (const job of group) await job.run(tx);
        });
        return assertDurable();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > deadline) throw new UnavailableError("The database is locked");
        await new Promise((resolve) => setTimeout(resolve, busyRetryDelay));
      }
    }
  }

  async function runGroup(writer: Writer, group: readonly QueuedWrite[]): Promise<void> {
    try {
      await commit(writer, group);
      for (const job of group) job.done();
    } catch (error) {
      const isFinal = group.length === 1 || error instanceof UnavailableError;
      if (isFinal) for (const job of group) job.fail(error);
      else for (const job of group) await runGroup(writer, [job]);
    }
  }

  /** The first in line, and those behind it that can share its transaction. */
  function nextGroup(writer: Writer): QueuedWrite[] {
    const end = queue.slice(0, maxGroupSize).findIndex((job) => job.writer !== writer);
    return queue.splice(0, end === -1 ? maxGroupSize : end);
  }

  async function drain(): Promise<void> {
    for (let [first] = queue; first; [first] = queue) {
      await new Promise((resolve) => setTimeout(resolve, groupingDelay));
      await runGroup(first.writer, nextGroup(first.writer));
    }
    draining = undefined;
  }

  function enqueue<T>(writer: Writer, write: (tx: SqlExecutor) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T;
      queue.push({
        writer,
        run: async (tx) => {
          result = await write(tx);
        },
        done: () => resolve(result),
        fail: reject,
        deadline: performance.now() + maxWait,
      });
      draining ??= drain();
    });
  }

  return {
    // What a writer runs is given that writer's transaction.
    write: <T>(write: (tx: Transaction) => Promise<T>) =>
      enqueue("prisma", (tx) => write(tx as Transaction)),
    writeSql: <T>(write: (tx: SqlTransaction) => Promise<T>) =>
      enqueue("sql", (tx) => write(tx as SqlTransaction)),
    /** Settles when nobody waits any more. */
    idle: async () => {
      await draining;
    },
  };
}
