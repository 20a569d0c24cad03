import { patience, type Transaction, UnavailableError } from "./engine";
import type { PrismaClient } from "./generated/sqlite/client";

type Job = {
  readonly run: (tx: Transaction) => Promise<void>;
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
 * The one door for writing to SQLite: first come, first served, one transaction at a time, because the engine has one
 * connection on which two transactions would mix. Writes that wait together share a transaction, and so one flush to
 * disk (group commit); none is acknowledged before that flush. Where one of a group fails, each runs again alone.
 */
export function openDoor(
  writer: PrismaClient,
  isBusy: (error: unknown) => boolean,
  /** Throws when what was committed cannot be trusted to be kept. */
  assertKept: () => void,
) {
  const line: Job[] = [];
  let working: Promise<void> | undefined;

  async function commit(group: readonly Job[]): Promise<void> {
    const deadline = Math.min(...group.map((job) => job.deadline));
    for (;;) {
      try {
        await writer.$transaction(
          async (tx) => {
            for (const job of group) await job.run(tx);
          },
          { timeout: patience },
        );
        return assertKept();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > deadline) throw new UnavailableError("The database is locked");
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async function settle(group: readonly Job[]): Promise<void> {
    try {
      await commit(group);
      for (const job of group) job.done();
    } catch (error) {
      const isFinal = group.length === 1 || error instanceof UnavailableError;
      if (isFinal) for (const job of group) job.fail(error);
      else for (const job of group) await settle([job]);
    }
  }

  async function work(): Promise<void> {
    while (line.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gathering));
      await settle(line.splice(0, groupSize));
    }
    working = undefined;
  }

  return {
    write<T>(write: (tx: Transaction) => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        let result: T;
        line.push({
          run: async (tx) => {
            result = await write(tx);
          },
          done: () => resolve(result),
          fail: reject,
          deadline: performance.now() + patience,
        });
        working ??= work();
      });
    },
    /** Settles when nobody waits any more. */
    idle: async () => {
      await working;
    },
  };
}
