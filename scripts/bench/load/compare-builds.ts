import type { BenchLearner } from "../learner";
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

/** Requests per second of each round. */
type Rates = readonly number[];

/** A target before and after what was changed; rounds of the same place were measured one after the other. */
export type Comparison = { readonly name: string; readonly before: Rates; readonly after: Rates };

type Learners = { readonly before: BenchLearner; readonly after: BenchLearner };

function ratesOf(measured: ReadonlyMap<Target, readonly Round[]>, target: Target): Rates {
  return (measured.get(target) ?? []).map(({ perSecond }) => perSecond);
}

/** Measures a kind of target at both apps, and the floor with it where there is one. */
async function compare(targets: readonly TargetOf[], learners: Learners, floor?: Target) {
  const pairs = targets.map((targetOf) => ({
    before: targetOf(learners.before),
    after: targetOf(learners.after),
  }));
  const inTurns = pairs.flatMap(({ before, after }) => [before, after]);
  const measured = await measureInTurns(floor ? [floor, ...inTurns] : inTurns);
  return {
    floor: floor ? ratesOf(measured, floor) : [],
    comparisons: pairs.map(
      ({ before, after }): Comparison => ({
        name: before.name,
        before: ratesOf(measured, before),
        after: ratesOf(measured, after),
      }),
    ),
  };
}

/** Compares every page, the progress and a tick of two builds; the floor shows how much the machine itself swings. */
export async function compareBuilds(
  floor: string,
  learners: Learners,
): Promise<{ floor: Rates; comparisons: Comparison[] }> {
  const pages = await compare(pageTargets, learners, floorTargets(floor).page);
  const reads = await compare([readTarget], learners);
  const ticks = await compare([tickTarget], learners);
  const comparisons = [pages, reads, ticks].flatMap((kind) => kind.comparisons);
  return { floor: pages.floor, comparisons };
}
