import { availableParallelism } from "node:os";
import { createBulkhead } from "../../bulkhead";
import { processSingleton } from "../../process-singleton";

/** Concurrent hashes: each takes one core and 19 MiB for about 15 ms, so at most two, and one core stays free. */
export function hashConcurrency(cores: number): number {
  return Math.max(1, Math.min(2, cores - 1));
}

const bulkhead = processSingleton("hashes", () =>
  createBulkhead({ concurrency: hashConcurrency(availableParallelism()), queue: 40 }),
);

/**
 * Hashes at most two at once, then pauses as long as the hash took, so that a login flood gets half a core. Throws an
 * OverloadedError when 40 are queued.
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
