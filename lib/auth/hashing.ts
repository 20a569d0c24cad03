import { availableParallelism } from "node:os";
import { openBulkhead } from "../bulkhead";
import { processWide } from "../process-wide";

/**
 * How many passwords are hashed at once on a machine with so many cores: a hash takes one and 19 MiB for some 15 ms, so
 * never more than two, and a core stays free for whoever is being answered.
 */
export function hashesAtOnce(cores: number): number {
  return Math.max(1, Math.min(2, cores - 1));
}

/** Runs a hash when its turn comes, at most two at a time. Throws an OverloadedError when forty wait. */
export const inTurn = processWide("hashes", () =>
  openBulkhead({ concurrency: hashesAtOnce(availableParallelism()), queue: 40 }),
);
