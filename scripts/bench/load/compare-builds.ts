import { Agent } from "node:http";
import type { BenchLearner } from "../learner";
import { requestTarget } from "./fire";
import { pageTargets, readTarget, type Target, type TargetOf, tickTarget } from "./targets";

const roundSeconds = 1;
export const rounds = 8;

/** Requests per second of each round. */
type Rates = readonly number[];

/** A target before and after what was changed. */
export type Comparison = { readonly name: string; readonly before: Rates; readonly after: Rates };

/** What both builds have, and the names of the pages that only the later one has. */
export type BuildComparison = {
  readonly comparisons: readonly Comparison[];
  readonly added: readonly string[];
};

type Learners = { readonly before: BenchLearner; readonly after: BenchLearner };

/**
 * Requests two targets in alternation, one request at a time, so that a swing of the machine, often by half within a
 * second, falls on both alike. Returns how many each would answer in a second.
 */
async function alternate(
  agent: Agent,
  [before, after]: readonly [Target, Target],
): Promise<readonly [before: number, after: number]> {
  let count = 0;
  let beforeMs = 0;
  let afterMs = 0;
  const end = performance.now() + 2 * roundSeconds * 1000;
  for (; performance.now() < end; count += 1) {
    beforeMs += await requestTarget(agent, before);
    afterMs += await requestTarget(agent, after);
  }
  return [(1000 * count) / beforeMs, (1000 * count) / afterMs];
}

/** Whether a page answers rightly, which one that an earlier build did not have cannot. */
function isServed(agent: Agent, page: Target): Promise<boolean> {
  return requestTarget(agent, page).then(
    () => true,
    () => false,
  );
}

/**
 * Compares every page that both builds have, the progress and a tick. Each round requests all targets, so that what
 * slows one process down for a while falls on few rounds of each; the first round warms both up.
 */
export async function compareBuilds(learners: Learners): Promise<BuildComparison> {
  const agent = new Agent({ keepAlive: true });
  const added: string[] = [];
  const shared: TargetOf[] = [readTarget, tickTarget];
  for (const targetOf of pageTargets) {
    const before = targetOf(learners.before);
    if (await isServed(agent, before)) shared.push(targetOf);
    else added.push(before.name);
  }
  const pairs = shared.map((targetOf) => ({
    targets: [targetOf(learners.before), targetOf(learners.after)] as const,
    before: [] as number[],
    after: [] as number[],
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { targets, before, after } of pairs) {
      const rates = await alternate(agent, targets);
      if (round === 0) continue;
      before.push(rates[0]);
      after.push(rates[1]);
    }
  }
  agent.destroy();
  const comparisons = pairs.map(({ targets, before, after }) => ({
    name: targets[0].name,
    before,
    after,
  }));
  return { comparisons, added };
}
