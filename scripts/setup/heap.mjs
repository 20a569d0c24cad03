import { totalmem } from "node:os";
import { getHeapStatistics, setFlagsFromString } from "node:v8";

const bytesInMb = 1024 * 1024;

/** Of this machine, or of the container that limits this process; in MB. */
function memoryMb() {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return Math.floor(Math.min(totalmem(), limit) / bytesInMb);
}

/** Compiles Prisma's WebAssembly once only, which takes 50 MB less and no more time. Returns a line for the log. */
export function limitMemory() {
  setFlagsFromString("--liftoff-only");
  const heapMb = Math.round(getHeapStatistics().heap_size_limit / bytesInMb);
  return `the heap may take ${heapMb} MB of the ${memoryMb()} MB of this machine`;
}
