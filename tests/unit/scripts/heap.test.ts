import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { heapMbFor } from "@/scripts/setup/heap.mjs";

it("the heap is half of the memory, within what the app needs", () => {
  expect([256, 512, 700, 24_000].map(heapMbFor)).toEqual([192, 256, 350, 384]);
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
