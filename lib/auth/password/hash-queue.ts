import { availableParallelism } from "node:os";
import { createBulkhead } from "../../bulkhead";
import { processSingleton } from "../../process-singleton";

/**
 * How many passwords are hashed at once on a machine with so many cores: a hash takes one and 19 MiB for some 15 ms, so
 * never more than two, and a core stays free for whoever is being answered.
 */
export function hashConcurrency(cores: number): number {
  return Math.max(1, Math.min(2, cores - 1));
}

const bulkhead = processSingleton("hashes", () =>
  createBulkhead({ concurrency: hashConcurrency(availableParallelism()), queue: 40 }),
);

/**
 * Runs a hash when its turn comes, at most two at a time, and has the next one wait for as long again: a flood of guesses
 * gets half a core, and whoever is being answered meanwhile notices little. Throws an OverloadedError when forty wait.
 */
export function queueHash<T>(hash: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    bulkhead(async () => {
      const start = performance.now();
      resolve(await hash());
      const duration = performance.now() - start;
      await new Promise((rested) => setTimeout(rested, duration));
    }).catch(reject);
  });
}
