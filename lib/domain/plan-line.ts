import type { BurnUpPoint } from "./completion";
import type { Plan } from "./plan";
import { fits } from "./plan-fit";
import type { Schedule } from "./plan-schedule";
import { heightOn, risingLine } from "./rising-line";

/**
 * Where the learner is beside the plan, in whole ticks; `over` where its target day is past. The hours of the plan decide
 * whether it can be finished: `fits` where they suffice with fewer ticks than the line, `does-not-fit` where they do not
 * with as many.
 */
type PlanFinding =
  | { readonly kind: "ahead" | "behind"; readonly ticks: number }
  | { readonly kind: "as-planned" | "fits" | "over" | "does-not-fit" };

export type PlanLine = {
  readonly points: readonly BurnUpPoint[];
  /** Null where the plan has no target, or begins later. */
  readonly finding: PlanFinding | null;
};

type PlanLineInput = {
  /** Null where the learner has made none. */
  readonly plan: Plan | null;
  readonly schedule: Schedule;
  /** The required ticks by day, up to today. */
  readonly burnUp: readonly BurnUpPoint[];
  readonly required: number;
  readonly today: string;
};

function findingOf(planned: number, done: number, isEnough: boolean): PlanFinding {
  // A part of a tick is none.
  const ticks = Math.trunc(done - planned);
  if (ticks < 0) return isEnough ? { kind: "fits" } : { kind: "behind", ticks: -ticks };
  if (!isEnough) return { kind: "does-not-fit" };
  return ticks === 0 ? { kind: "as-planned" } : { kind: "ahead", ticks };
}

/**
 * With a target an even rise from the plan's start to it that rests in pauses; without one from today to where the
 * schedule ends. Null without a plan, and where nothing is left to plan.
 */
export function planLineOf(input: PlanLineInput): PlanLine | null {
  const { plan, schedule, burnUp, required, today } = input;
  if (plan === null) return null;
  const doneOn = (day: string) => burnUp.findLast(({ date }) => date <= day)?.done ?? 0;
  const { startsOn, targetOn, pauses } = plan;
  if (targetOn !== null && startsOn < targetOn) {
    const start = { date: startsOn, done: doneOn(startsOn < today ? startsOn : today) };
    const points = risingLine(start, { date: targetOn, done: required }, pauses);
    if (targetOn < today) return { points, finding: { kind: "over" } };
    const planned = heightOn(points, today);
    if (planned === null) return { points, finding: null };
    return { points, finding: findingOf(planned, doneOn(today), fits(schedule, plan)) };
  }
  if (schedule.state !== "ready") return null;
  const start = { date: today, done: doneOn(today) };
  const points = risingLine(start, { date: schedule.endsOn, done: required }, pauses);
  return { points, finding: null };
}
