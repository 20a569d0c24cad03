/** Thrown instead of beginning work for which there is no room, or whose turn came too late. */
export class OverloadedError extends Error {
  override name = "OverloadedError";
}

/**
 * Whether something was not begun because too much else waits. The server's start-up and its pages are bundled apart,
 * each with a class of its own: what they share is the name.
 */
export function isOverloaded(error: unknown): boolean {
  return error instanceof Error && error.name === "OverloadedError";
}

type BulkheadOptions = {
  /** How many run at once. */
  readonly concurrency: number;
  /** How many may wait for one of them to end. */
  readonly queue: number;
  /** How long one may have waited, in ms, when its turn comes; as long as it takes, where this is left out. */
  readonly maxWait?: number;
};

/**
 * A bulkhead around work of one kind, so that however much of it comes, the rest of the app has room: what this returns
 * runs work in its turn, first come, first served. Work with another `key` waits apart. What one throws is its own; an
 * OverloadedError is thrown at whoever would be one too many to wait, or has waited for too long.
 */
export function createBulkhead({
  concurrency,
  queue,
  maxWait = Number.POSITIVE_INFINITY,
}: BulkheadOptions) {
  const partitions = new Map<string, { running: number; readonly waiting: (() => void)[] }>();
  return async <T>(work: () => Promise<T>, key = ""): Promise<T> => {
    const partition = partitions.get(key) ?? { running: 0, waiting: [] };
    partitions.set(key, partition);
    const deadline = performance.now() + maxWait;
    if (partition.running < concurrency) partition.running += 1;
    else if (partition.waiting.length >= queue) throw new OverloadedError("Too many wait already");
    // Whoever ends hands its place on.
    else await new Promise<void>((go) => partition.waiting.push(go));
    try {
      if (performance.now() > deadline) throw new OverloadedError("Its turn did not come in time");
      return await work();
    } finally {
      const next = partition.waiting.shift();
      if (next) next();
      else partition.running -= 1;
      if (partition.running === 0) partitions.delete(key);
    }
  };
}
