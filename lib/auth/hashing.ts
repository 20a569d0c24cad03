/** Thrown when so many passwords wait to be hashed that another would wait too long. */
export class BusyError extends Error {
  override name = "BusyError";
}

/** A hash takes a core and 19 MiB for some 15 ms: more of them at once would only slow down everything else. */
const atOnce = 2;
const longestQueue = 40;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `hash` when its turn comes, two at a time. Throws a BusyError instead of letting the queue grow. */
export async function inTurn<T>(hash: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) throw new BusyError("Too many passwords wait to be hashed");
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
