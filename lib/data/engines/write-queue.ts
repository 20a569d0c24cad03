import {
  maxWait,
  type SqlExecutor,
  type SqlTransaction,
  type Transaction,
  UnavailableError,
} from "./engine";

type Writer = "prisma" | "sql" | "thread";
type RunTransaction = (work: (tx: SqlExecutor) => Promise<void>) => Promise<void>;

type QueuedWrite = {
  readonly writer: Writer;
  readonly run: (tx: SqlExecutor) => Promise<void>;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
  /** On the monotonic clock (performance.now), in ms. */
  readonly deadline: number;
};

const busyRetryDelay = 25;

/** How long the first write waits for others to share its commit, in ms; a flush takes longer. */
const groupingDelay = 1;

const maxGroupSize = 32;

/**
 * One transaction at a time: on one connection they would mix, on two block each other. Waiting writes of one writer
 * share a transaction and so one flush (group commit); if one of them fails, each runs again alone.
 */
export function openWriteQueue(
  writers: Readonly<Record<Writer, RunTransaction>>,
  isBusy: (error: unknown) => boolean,
  /** Throws when the commit may be lost. */
  assertDurable: () => void,
) {
  const queue: QueuedWrite[] = [];
  let draining: Promise<void> | undefined;

  async function commit(writer: Writer, group: readonly QueuedWrite[]): Promise<void> {
    const deadline = Math.min(...group.map((job) => job.deadline));
    for (;;) {
      try {
        assertDurable();
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
    write: <T>(write: (tx: Transaction) => Promise<T>) =>
      enqueue("prisma", (tx) => write(tx as Transaction)),
    writeSql: <T>(write: (tx: SqlTransaction) => Promise<T>) =>
      enqueue("sql", (tx) => write(tx as SqlTransaction)),
    writeInThread: <T>(write: (tx: SqlTransaction) => Promise<T>) =>
      enqueue("thread", (tx) => write(tx as SqlTransaction)),
    idle: async () => {
      await draining;
    },
  };
}
