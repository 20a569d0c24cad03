import { Agent } from "node:http";
import type { BenchLearner } from "../learner";
import { requestTarget } from "./fire";
import { pageTargets, readTarget, type Target, type TargetOf, tickTarget } from "./targets";
import { warmUp } from "./turns";

const roundSeconds = 1;
export const rounds = 8;

/** Requests per second of each round. */
type Rates = readonly number[];

/** A target before and after what was changed. */
export type Comparison = { readonly name: string; readonly before: Rates; readonly after: Rates };

type Learners = { readonly before: BenchLearner; readonly after: BenchLearner };

/**
 * Requests two targets in alternation, one request at a time, so that a swing of the machine, often by half within a
 * second, falls on both alike. Returns how many each would answer in a second.
 */
async function alternate(agent: Agent, targets: readonly [Target, Target]): Promise<number[]> {
  const latencies = targets.map(() => [] as number[]);
  const end = performance.now() + 2 * roundSeconds * 1000;
  while (performance.now() < end) {
    for (const [index, target] of targets.entries()) {
      latencies[index]?.push(await requestTarget(agent, target));
    }
  }
  return latencies.map((list) => (1000 * list.length) / list.reduce((sum, ms) => sum + ms, 0));
}

async function compareTarget(targetOf: TargetOf, learners: Learners): Promise<Comparison> {
  const [before, after] = [targetOf(learners.before), targetOf(learners.after)];
  const agent = new Agent({ keepAlive: true });
  const rates: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    rates.push(await alternate(agent, [before, after]));
  }
  agent.destroy();
  const ratesOf = (index: number) => rates.map((round) => round[index] ?? Number.NaN);
  return { name: before.name, before: ratesOf(0), after: ratesOf(1) };
}

/** Compares every page, the progress and a tick of two builds, warm. */
export async function compareBuilds(learners: Learners): Promise<Comparison[]> {
  const targets = [...pageTargets, readTarget, tickTarget];
  await warmUp(
    targets.flatMap((targetOf) => [targetOf(learners.before), targetOf(learners.after)]),
  );
  const comparisons: Comparison[] = [];
  for (const targetOf of targets) comparisons.push(await compareTarget(targetOf, learners));
  return comparisons;
}
