// Loaded into the app before it starts: at every SIGUSR2 it writes the longest time for which the event loop stood still
// since the one before, in ms, to the file that LANGKAH_TEST_LOOP names. Where the system tells it (Linux), the time in
// which other processes had the processor does not count: a busy machine is no fault of the app.
const { existsSync, openSync, readSync, writeFileSync } = require("node:fs");

const resolution = 10;
const statistics = "/proc/thread-self/schedstat";
const file = existsSync(statistics) ? openSync(statistics) : undefined;
const buffer = Buffer.alloc(100);

/** Since the start of the thread, in ms. */
function waitedForProcessor() {
  if (file === undefined) return 0;
  const [, waited] = buffer.toString("latin1", 0, readSync(file, buffer, 0, 100, 0)).split(" ");
  return Number(waited) / 1e6;
}

let longest = 0;
let previous = { at: performance.now(), waited: waitedForProcessor() };

setInterval(() => {
  const now = { at: performance.now(), waited: waitedForProcessor() };
  longest = Math.max(longest, now.at - previous.at - (now.waited - previous.waited) - resolution);
  previous = now;
}, resolution).unref();

process.on("SIGUSR2", () => {
  writeFileSync(process.env.LANGKAH_TEST_LOOP, String(Math.round(longest)));
  longest = 0;
});
