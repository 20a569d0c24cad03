import { availableParallelism } from "node:os";

/** Thrown when so many passwords wait to be hashed that another would wait too long. */
export class BusyError extends Error {
  override name = "BusyError";
}

/**
 * How many passwords are hashed at once on a machine with so many cores: a hash takes one and 19 MiB for some 15 ms, so
 * never more than two, and a core stays free for whoever is being answered.
 */
export function hashesAtOnce(cores: number): number {
  return Math.max(1, Math.min(2, cores - 1));
}

const atOnce = hashesAtOnce(availableParallelism());
const longestQueue = 40;

let running = 0;
const waiting: (() => void)[] = [];

/** Whether another hash would be turned away now. */
export function isBusy(): boolean {
  return running >= atOnce && waiting.length >= longestQueue;
}

/** Runs `hash` when its turn comes, at most two at a time. Throws a BusyError instead of letting the queue grow. */
export async function inTurn<T>(hash: () => Promise<T>): Promise<T> {
  if (isBusy()) throw new BusyError("Too many passwords wait to be hashed");
  if (running >= atOnce) {
    await new Promise<void>((go) => waiting.push(go));
  } else {
    running += 1;
  }
  try {
    return await hash();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
