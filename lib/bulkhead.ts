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

type Bounds = {
  /** How many run at once. */
  readonly concurrency: number;
  /** How many may wait for one of them to end. */
  readonly queue: number;
  /** How long one may have waited, in ms, when its turn comes; as long as it takes, where this is left out. */
  readonly patience?: number;
};

/**
 * A bulkhead around work of one kind, so that however much of it comes, the rest of the app has room: what this returns
 * runs work in its turn, first come, first served. Work with another `key` waits apart. What one throws is its own; an
 * OverloadedError is thrown at whoever would be one too many to wait, or has waited for too long.
 */
export function openBulkhead({ concurrency, queue, patience = Number.POSITIVE_INFINITY }: Bounds) {
  const lines = new Map<string, { running: number; readonly waiting: (() => void)[] }>();
  return async <T>(work: () => Promise<T>, key = ""): Promise<T> => {
    const line = lines.get(key) ?? { running: 0, waiting: [] };
    lines.set(key, line);
    const deadline = performance.now() + patience;
    if (line.running < concurrency) line.running += 1;
    else if (line.waiting.length >= queue) throw new OverloadedError("Too many wait already");
    // Whoever ends hands its place on.
    else await new Promise<void>((go) => line.waiting.push(go));
    try {
      if (performance.now() > deadline) throw new OverloadedError("Its turn did not come in time");
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else line.running -= 1;
      if (line.running === 0) lines.delete(key);
    }
  };
}
