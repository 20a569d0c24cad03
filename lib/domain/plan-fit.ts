import type { Efforts } from "./effort";
import { studyDaysPerWeek } from "./pause";
import { defaultHoursPerWeek, type Plan, plannedHoursOf } from "./plan";
import { mostHoursPerDay } from "./plan-decision";
import {
  firstDayOf,
  type OpenSchedule,
  type Schedule,
  scheduleOf,
  studyDaysFrom,
} from "./plan-schedule";
import type { RemainingItem } from "./remaining-items";

/** What would make a plan fit: more hours a week, a later target, or the choices of least effort. */
export type WayOut =
  | { readonly way: "hours"; readonly hoursPerWeek: number }
  | { readonly way: "target"; readonly targetOn: string }
  | { readonly way: "lighter-choices"; readonly savedHours: number; readonly endsOn: string };

/** `availableHours` is what the plan has until its target. */
export type Fit =
  | { readonly state: "no-target" }
  | { readonly state: "fits"; readonly neededHours: number; readonly availableHours: number }
  | {
      readonly state: "does-not-fit";
      readonly neededHours: number;
      readonly availableHours: number | null;
      /** The one to suggest first; empty where no plan would fit. */
      readonly waysOut: readonly WayOut[];
    };

export type PlanInput = {
  readonly plan: Plan;
  readonly remaining: readonly RemainingItem[];
  /** As many, where a group leaves a choice those of the least effort. */
  readonly lightest: readonly RemainingItem[];
  readonly efforts: Efforts;
  readonly today: string;
};

/** More than this a week is no advice. */
const mostAdvisedHours = 60;

/** Up to this part of the planned hours more, more hours are the mildest change. */
const mildIncrease = 1.5;

/** Whether the hours of the plan suffice until its target. */
export function fits(schedule: Schedule, { targetOn }: Pick<Plan, "targetOn">): boolean {
  if (schedule.state !== "ready") return schedule.state === "done";
  return targetOn === null || schedule.endsOn <= targetOn;
}

function usableDaysOf({ plan, today }: PlanInput, target: string): number {
  return studyDaysFrom(firstDayOf(plan, today), plan, (day) => day > target).length;
}

function moreHours(input: PlanInput, neededHours: number): WayOut[] {
  const { plan, remaining, efforts, today } = input;
  const weeks =
    plan.targetOn === null ? null : usableDaysOf(input, plan.targetOn) / studyDaysPerWeek(plan);
  const hours = weeks === null ? defaultHoursPerWeek : Math.ceil((2 * neededHours) / weeks) / 2;
  const most = Math.min(mostAdvisedHours, mostHoursPerDay * studyDaysPerWeek(plan));
  if (!(hours <= most)) return [];
  const changed = { ...plan, hoursPerWeek: hours };
  const isEnough = fits(scheduleOf(remaining, efforts, changed, today), changed);
  return isEnough ? [{ way: "hours", hoursPerWeek: hours }] : [];
}

function lighterChoices({ plan, lightest, efforts, today }: PlanInput, needed: number): WayOut[] {
  const schedule = scheduleOf(lightest, efforts, plan, today);
  if (schedule.state !== "ready" || !fits(schedule, plan)) return [];
  const { neededHours, endsOn } = schedule;
  return [{ way: "lighter-choices", savedHours: needed - neededHours, endsOn }];
}

function waysOutOf(input: PlanInput, schedule: OpenSchedule): WayOut[] {
  const hours = moreHours(input, schedule.neededHours);
  const target: WayOut[] =
    schedule.state === "ready" ? [{ way: "target", targetOn: schedule.endsOn }] : [];
  const isMild = hours.some(
    (each) =>
      each.way === "hours" && each.hoursPerWeek <= mildIncrease * plannedHoursOf(input.plan),
  );
  const others = lighterChoices(input, schedule.neededHours);
  return isMild ? [...hours, ...target, ...others] : [...target, ...hours, ...others];
}

/** Whether the plan ends by its target, or at all, and what would make it. */
export function fitOf(input: PlanInput, schedule: OpenSchedule): Fit {
  const { plan } = input;
  const { neededHours } = schedule;
  if (plan.targetOn === null && fits(schedule, plan)) return { state: "no-target" };
  const availableHours =
    plan.targetOn === null
      ? null
      : (usableDaysOf(input, plan.targetOn) * plannedHoursOf(plan)) /
        Math.max(1, studyDaysPerWeek(plan));
  if (availableHours !== null && fits(schedule, plan))
    return { state: "fits", neededHours, availableHours };
  const waysOut = waysOutOf(input, schedule);
  return { state: "does-not-fit", neededHours, availableHours, waysOut };
}
