import { median } from "../statistics";
import { row, verdict } from "../table";
import { type BuildComparison, type Comparison, rounds } from "./compare-builds";

/** The least that a target may serve of what it served before. */
const leastRatio = 0.95;

/** The median of the rounds' ratios, the lowest and the highest. */
function ratiosOf({ before, after }: Comparison): readonly [number, number, number] {
  const ofRounds = after.map((rate, round) => rate / (before[round] ?? Number.NaN));
  return [median(ofRounds), Math.min(...ofRounds), Math.max(...ofRounds)];
}

/** Prints how the app as it is stands to another build of it. */
export function printComparisons(commit: string, { comparisons, added }: BuildComparison): void {
  console.log(`\nRequests a second at ${commit} and now, ${rounds} rounds in alternation`);
  console.log(row("", "before", "now", "ratio", "lowest", "highest"));
  const slower: string[] = [];
  for (const comparison of comparisons) {
    const { name, before, after } = comparison;
    const ratios = ratiosOf(comparison);
    const rates = [before, after].map((list) => median(list).toFixed(0));
    console.log(row(name, ...rates, ...ratios.map((ratio) => ratio.toFixed(2))));
    if (!(ratios[0] >= leastRatio)) slower.push(name);
  }
  if (added.length > 0) console.log(`\nnot at ${commit}: ${added.join(", ")}`);
  const met = verdict(slower.length === 0);
  const missed = slower.length === 0 ? "" : `: ${slower.join(", ")}`;
  console.log(`\nnothing slower by more than a twentieth: ${met}${missed}`);
}
