import type { Plan } from "./plan";

/** A plan as programs get it, without what is not set. */
export type PlanData = Pick<
  Plan,
  "startsOn" | "hoursPerWeek" | "restDays" | "hours" | "version"
> & {
  readonly targetOn?: string;
  readonly specialisation?: string;
  readonly level?: string;
  readonly industry?: string;
  readonly pauses: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly reason?: string;
  }[];
};

export function planDataOf(plan: Plan): PlanData {
  const { startsOn, targetOn, hoursPerWeek, specialisation, level, industry } = plan;
  const { restDays, hours, pauses, version } = plan;
  return {
    startsOn,
    ...(targetOn !== null && { targetOn }),
    hoursPerWeek,
    ...(specialisation !== null && { specialisation }),
    ...(level !== null && { level }),
    ...(industry !== null && { industry }),
    restDays,
    hours,
    pauses: pauses.map(({ reason, ...pause }) => ({
      ...pause,
      ...(reason !== null && { reason }),
    })),
    version,
  };
}
