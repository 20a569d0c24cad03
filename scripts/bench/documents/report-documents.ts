import { row, verdict } from "../table";
import type { DocumentReport, DocumentTimes } from "./measure-documents";

/** In ms and MB. */
const goals = { pdf: 60, other: 100, gap: 300, memory: 400 } as const;

const heads = {
  usual: "Documents of a learner with 40 notes, 30 pieces of evidence and 6 projects",
  full: "Documents of a learner at every cap, for which there are no goals",
} as const;

function goalOf({ format }: DocumentTimes): number {
  return format === "pdf" ? goals.pdf : goals.other;
}

/** Returns whether a usual learner's documents are as quick and as light as they have to be. */
export function printDocuments({ learner, times, together }: DocumentReport): boolean {
  const hasGoals = learner === "usual";
  console.log(`\n${heads[learner]}, over HTTP, once warm`);
  console.log(row("", "median ms", "p95 ms", "KB"));
  for (const each of times) {
    const [goal, isMet] = [goalOf(each), each.p95 <= goalOf(each)];
    const cells = [each.median.toFixed(1), each.p95.toFixed(1), Math.ceil(each.bytes / 1024)];
    console.log(
      row(each.format, ...cells) + (hasGoals ? `  p95 ≤ ${goal}: ${verdict(isMet)}` : ""),
    );
  }
  const { count, ms, peak, gap } = together;
  const isLight = peak <= goals.memory && gap <= goals.gap;
  const goal = `  peak ≤ ${goals.memory} and gap ≤ ${goals.gap}: ${verdict(isLight)}`;
  console.log(row("", "all ms", "peak MB", "gap ms"));
  console.log(row(`${count} at once`, ms.toFixed(0), peak, gap) + (hasGoals ? goal : ""));
  return !hasGoals || (isLight && times.every((each) => each.p95 <= goalOf(each)));
}
