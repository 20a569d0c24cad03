/** Thrown when so many wait in a line that another would wait too long. */
export class BusyError extends Error {
  override name = "BusyError";
}

/**
 * A line for work of one kind: what it returns runs work when its turn comes, so many at once. It throws a BusyError
 * instead of letting more than `longest` wait.
 */
export function openLine(
  atOnce: number,
  longest: number,
): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= longest) throw new BusyError("Too many wait already");
      await new Promise<void>((go) => waiting.push(go));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
