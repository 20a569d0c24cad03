export class OverloadedError extends Error {
  override name = "OverloadedError";
}

/** By name: Next bundles start-up and pages apart, each with its own class. */
export function isOverloaded(error: unknown): boolean {
  return error instanceof Error && error.name === "OverloadedError";
}

type BulkheadOptions = {
  readonly concurrency: number;
  readonly queue: number;
  /** In ms; unlimited if absent. */
  readonly maxWait?: number;
};

/** Limits work of one kind, per `key`. Throws an OverloadedError when the queue is full or the wait too long. */
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
    else if (partition.waiting.length >= queue) throw new OverloadedError("The queue is full");
    // The finished work passes its slot on.
    else await new Promise<void>((go) => partition.waiting.push(go));
    try {
      if (performance.now() > deadline) throw new OverloadedError("Timed out in the queue");
      return await work();
    } finally {
      const next = partition.waiting.shift();
      if (next) next();
      else partition.running -= 1;
      if (partition.running === 0) partitions.delete(key);
    }
  };
}
