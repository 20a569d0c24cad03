// Loaded into the app before it starts: at every SIGUSR2 it writes to the file that LANGKAH_BENCH_MEMORY names how much
// memory the process has (MB), the most since the last time, and the longest time that the event loop stood still (ms).
const { readFileSync, renameSync, writeFileSync } = require("node:fs");
const { monitorEventLoopDelay } = require("node:perf_hooks");

const resolution = 10;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();

/** In bytes. Linux alone says it. What they share with the app, as Node's own program, is counted there. */
function privateOfChildren() {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8");
    return (children.match(/\d+/g) ?? []).reduce((sum, pid) => {
      const sizes = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      const parts = sizes.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm);
      return Array.from(parts).reduce((all, [, kilobytes]) => all + 1024 * Number(kilobytes), sum);
    }, 0);
  } catch {
    return 0;
  }
}

const residentMb = () =>
  Math.round((process.memoryUsage.rss() + privateOfChildren()) / 1024 / 1024);
let peak = residentMb();
setInterval(() => {
  peak = Math.max(peak, residentMb());
}, 20).unref();

process.on("SIGUSR2", () => {
  const file = process.env.LANGKAH_BENCH_MEMORY;
  const resident = residentMb();
  const gap = Math.max(0, Math.round(delays.max / 1e6) - resolution);
  writeFileSync(`${file}.new`, JSON.stringify({ resident, peak: Math.max(peak, resident), gap }));
  renameSync(`${file}.new`, file);
  delays.reset();
  peak = resident;
});
