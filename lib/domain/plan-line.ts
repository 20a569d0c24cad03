import type { BurnUpPoint } from "./completion";
import type { Plan } from "./plan";
import type { Schedule } from "./plan-schedule";
import { heightOn, risingLine } from "./rising-line";

/**
 * Where the learner is beside the plan, in whole ticks; `over` where its target day is past, `does-not-fit` where the
 * hours of the plan do not suffice until then, however many ticks there are.
 */
type PlanFinding =
  | { readonly kind: "ahead" | "behind"; readonly ticks: number }
  | { readonly kind: "as-planned" | "over" | "does-not-fit" };

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

function findingOf(planned: number, done: number): PlanFinding {
  // A part of a tick is none.
  const ticks = Math.trunc(done - planned);
  if (ticks === 0) return { kind: "as-planned" };
  return { kind: ticks > 0 ? "ahead" : "behind", ticks: Math.abs(ticks) };
}

/** Whether the hours that the plan has until its target are too few. */
function isTooLong(schedule: Schedule, targetOn: string): boolean {
  if (schedule.state === "done") return false;
  return schedule.state === "too-few-hours" || schedule.endsOn > targetOn;
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
    const finding = findingOf(planned, doneOn(today));
    const isBehind = finding.kind === "behind";
    return {
      points,
      finding: !isBehind && isTooLong(schedule, targetOn) ? { kind: "does-not-fit" } : finding,
    };
  }
  if (schedule.state !== "ready") return null;
  const start = { date: today, done: doneOn(today) };
  const points = risingLine(start, { date: schedule.endsOn, done: required }, pauses);
  return { points, finding: null };
}
