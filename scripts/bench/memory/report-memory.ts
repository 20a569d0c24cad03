import { row, verdict } from "../table";
import type { MemoryStep } from "./measure-memory";
import { heapMb } from "./measured-app";

/** In MB and ms. */
const goals = { idle: 160, use: 400, most: 512, gap: 300 } as const;

function goalOf(name: string): number {
  if (name === "idle") return goals.idle;
  return name === "mixed use" ? goals.use : goals.most;
}

export function printMemoryHead(): void {
  console.log(
    `\nMemory in MB, the longest gap of the event loop in ms; the heap may take ${heapMb}`,
  );
  console.log(row("", "resident", "peak", "gap"));
}

/** Returns whether the step took as little memory as it may; gaps depend on the machine. */
export function printMemory({ name, resident, peak, gap }: MemoryStep): boolean {
  const most = goalOf(name);
  const isMet = peak <= most;
  const goal = `peak ≤ ${most}: ${verdict(isMet)}, gap ≤ ${goals.gap}: ${verdict(gap <= goals.gap)}`;
  console.log(`${row(name, resident, peak, gap)}  ${goal}`);
  return isMet;
}
