import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const megabyte = 1024 * 1024;

/** What Node gets as the size of its heap on a machine with these files. */
function heapOf(files: Readonly<Record<string, string>>): string {
  const machine = mkdtempSync(join(tmpdir(), "langkah-machine-"));
  onTestFinished(() => rmSync(machine, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(machine, name)), { recursive: true });
    writeFileSync(join(machine, name), `${text}\n`);
  }
  return execFileSync("/bin/sh", ["scripts/setup/heap.sh", machine], { encoding: "utf8" });
}

const memory = (mb: number) => ({
  "proc/meminfo": `MemTotal: ${mb * 1024} kB\nMemFree: 1024 kB`,
});
const heap = (mb: number) => `--max-old-space-size=${mb}\n`;

it("the heap is half of the memory, within what the app needs", () => {
  const heaps = [256, 512, 700, 24_000].map((mb) => heapOf(memory(mb)));
  expect(heaps).toEqual([192, 256, 350, 384].map(heap));
});

it.each([
  ["a container", "0::/", "memory.max"],
  ["a service", "0::/system.slice/langkah.service", "system.slice/langkah.service/memory.max"],
  ["a container that sees the machine's groups", "0::/docker/1", "memory.max"],
  ["an older container", "4:cpu:/docker/1\n3:memory:/docker/1", "memory/memory.limit_in_bytes"],
  ["an older service", "3:memory:/langkah", "memory/langkah/memory.limit_in_bytes"],
])("the heap is half of what %s may take", (_, groups, file) => {
  const withLimit = (limit: string) =>
    heapOf({ ...memory(24_000), "proc/self/cgroup": groups, [`sys/fs/cgroup/${file}`]: limit });
  expect(withLimit(`${512 * megabyte}`)).toBe(heap(256));
  expect(withLimit("max")).toBe(heap(384));
  expect(withLimit("9223372036854771712")).toBe(heap(384));
});

it("a machine without Linux's files gets the largest heap", () => {
  expect(heapOf({})).toBe(heap(384));
});

it("npm start runs Node with a heap of that size, and says so", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const script = scripts.start.replace(
    "scripts/start.mjs",
    `-e "
    const { limitMemory } = await import('./scripts/setup/heap.mjs');
    console.log(process.execArgv[0], limitMemory());
  "`,
  );
  const printed = execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" });
  expect(printed).toMatch(
    /^--max-old-space-size=\d{3} the heap may take \d{3} MB of the \d+ MB of this machine\n$/,
  );
});
