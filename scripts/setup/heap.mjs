import { totalmem } from "node:os";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { getHeapStatistics, setFlagsFromString } from "node:v8";

const bytesInMb = 1024 * 1024;

/** Enough for the largest import, which `npm run bench -- memory` measures. */
const mostMb = 384;
const leastMb = 192;

/** Of this machine, or of the container that limits this process; in MB. */
function memoryMb() {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return Math.floor(Math.min(totalmem(), limit) / bytesInMb);
}

/** Half of the memory: the rest is for the database's cache, native code and buffers. */
export function heapMbFor(memory) {
  return Math.min(mostMb, Math.max(leastMb, Math.floor(memory / 2)));
}

/** Compiles Prisma's WebAssembly once only, which takes 50 MB less and no more time. Returns a line for the log. */
export function limitMemory() {
  setFlagsFromString("--liftoff-only");
  const heapMb = Math.round(getHeapStatistics().heap_size_limit / bytesInMb);
  return `the heap may take ${heapMb} MB of the ${memoryMb()} MB of this machine`;
}

// Node takes the limit of its heap as an argument only: "npm start" passes on what this prints.
if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  console.log(`--max-old-space-size=${heapMbFor(memoryMb())}`);
}
