// Loaded into the app before it starts: at every SIGUSR2 it writes the longest time for which the event loop stood still
// since the one before, in ms, to the file that LANGKAH_TEST_LOOP names.
const { writeFileSync } = require("node:fs");
const { monitorEventLoopDelay } = require("node:perf_hooks");

const resolution = 10;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();
process.on("SIGUSR2", () => {
  writeFileSync(process.env.LANGKAH_TEST_LOOP, String(Math.round(delays.max / 1e6) - resolution));
  delays.reset();
});
