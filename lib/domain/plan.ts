import { addDays, dayOf } from "./calendar";
import type { Learner } from "./learner";
import type { RestPeriods } from "./pause";

/** What a learner intends. Preferences never change the percentage. */
export type Plan = RestPeriods & {
  readonly startsOn: string;
  readonly targetOn: string | null;
  readonly hoursPerWeek: number;
  /** Keys of the content's preferences. */
  readonly specialisation: string | null;
  readonly level: string | null;
  readonly industry: string | null;
  /** The learner's own estimates, by item key. */
  readonly hours: Readonly<Record<string, number>>;
  readonly version: number;
};

/** What a plan asks for from a day on, until it changes. */
export type WeeklyGoal = { readonly since: string } & Pick<Plan, "hoursPerWeek">;

/** Those that the months of the path's steps assume. */
export const defaultHoursPerWeek = 8;

const hoursInWeek = 7 * 24;

/** Of a learner who has made no plan. */
export function defaultPlanOf(startsOn: string): Plan {
  return {
    startsOn,
    hoursPerWeek: defaultHoursPerWeek,
    ...{ targetOn: null, specialisation: null, level: null, industry: null },
    ...{ hours: {}, restDays: [], pauses: [], version: 0 },
  };
}

/** The default one from the day on which the learner joined. */
export function initialPlanOf({ createdAt, timeZone }: Pick<Learner, "createdAt" | "timeZone">) {
  return defaultPlanOf(dayOf(createdAt, timeZone));
}

/** From a day on: the days before the start of the plan are none of study. */
export function restFrom(first: string, plan: Plan): RestPeriods {
  const { startsOn, restDays, pauses } = plan;
  if (startsOn <= first) return plan;
  const wait = { id: "wait", from: first, to: addDays(startsOn, -1), reason: null };
  return { restDays, pauses: [...pauses, wait] };
}

/** Between 0 and all hours of a week, whatever is stored. */
export function plannedHoursOf({ hoursPerWeek }: Pick<Plan, "hoursPerWeek">): number {
  return Math.min(hoursInWeek, Math.max(0, hoursPerWeek || 0));
}
