import { isPossibleMoment } from "./history-validator";
import type { PlanVersion } from "./plan-version";

type Moment = Pick<PlanVersion, "version" | "at" | "day">;

/** Validates versions one by one, in their order, which rises. */
export function createPlanValidator(now: Date): (moment: Moment) => boolean {
  let last = 0;
  return (moment) => {
    const isNext = moment.version > last;
    last = moment.version;
    return isNext && isPossibleMoment(moment, now);
  };
}

/** "none": the file has no plan. `after` is the version behind which the imported ones are added; null where none are. */
export type PlanImportPlan = {
  readonly outcome: "none" | "new" | "known" | "diverged";
  readonly after: number | null;
  readonly added: number;
};

/**
 * As for notes: where there is no plan here, or the one here is among the imported versions, those after it are added;
 * otherwise the plan here stays. A version is the same where it was made in the same moment, since two learners' first
 * plans may say the same. `next` gets the imported versions in rising order; `here` are those that are stored.
 */
export function createPlanImportPlanner(here: readonly Moment[]) {
  const stored = new Map(here.map((moment) => [moment.version, moment]));
  const current = here.at(-1)?.version ?? 0;
  let last: Moment | undefined;
  let isContinued = current === 0;
  let added = 0;

  function isStored({ version, at, day }: Moment): boolean {
    const known = stored.get(version);
    return known?.day === day && known.at.getTime() === at.getTime();
  }

  return {
    next(moment: Moment): void {
      last = moment;
      if (moment.version === current) isContinued = isStored(moment);
      if (moment.version > current) added += 1;
    },
    plan(): PlanImportPlan {
      const nothing = { after: null, added: 0 };
      if (!last) return { outcome: "none", ...nothing };
      if (isStored(last)) return { outcome: "known", ...nothing };
      return isContinued
        ? { outcome: "new", after: current, added }
        : { outcome: "diverged", ...nothing };
    },
  };
}
