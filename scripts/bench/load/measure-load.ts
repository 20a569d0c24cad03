import type { BenchLearner } from "../learner";
import { median } from "../statistics";
import type { Round } from "./fire";
import {
  floorTargets,
  pageTargets,
  readTarget,
  type Target,
  type TargetOf,
  tickTarget,
} from "./targets";
import { measureInTurns } from "./turns";

export type Load = Round & { readonly name: string };

/** The median of each figure. */
function loadOf(name: string, rounds: readonly Round[]): Load {
  const middle = (figure: keyof Round) => median(rounds.map((round) => round[figure]));
  return { name, perSecond: middle("perSecond"), p50: middle("p50"), p99: middle("p99") };
}

/** A kind of target in turns with its floor, which comes first. */
async function measure(
  floor: Target,
  targets: readonly TargetOf[],
  learner: BenchLearner,
): Promise<Load[]> {
  const measured = await measureInTurns([floor, ...targets.map((targetOf) => targetOf(learner))]);
  return [...measured].map(([{ name }, rounds]) => loadOf(name, rounds));
}

export async function measureLoad(floor: string, learner: BenchLearner) {
  const { page, read, write } = floorTargets(floor);
  return {
    pages: await measure(page, pageTargets, learner),
    reads: await measure(read, [readTarget], learner),
    ticks: await measure(write, [tickTarget], learner),
  };
}
