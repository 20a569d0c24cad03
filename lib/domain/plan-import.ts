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

function isSame(one: Moment, other: Moment | undefined): boolean {
  const isOfMoment = one.day === other?.day && one.at.getTime() === other.at.getTime();
  return isOfMoment && one.version === other.version;
}

/** Of each local day only the last version is kept. */
function isReplacedBy({ version, at, day }: Moment, next: Moment | undefined): boolean {
  return next !== undefined && next.version > version && next.day === day && next.at >= at;
}

/**
 * As for notes: where there is no plan here, or the one here is among the imported versions, those after it are added;
 * otherwise the plan here stays. A version is the same where it was made in the same moment, since two learners' first
 * plans may say the same. One that is missing because a later one of its day took its place counts as found, unless
 * another version tells two histories apart. `next` gets the imported versions in rising order; `here` are those that
 * are stored.
 */
export function createPlanImportPlanner(here: readonly Moment[]) {
  const stored = new Map(here.map((moment) => [moment.version, moment]));
  const current = here.at(-1);
  let last: Moment | undefined;
  let firstAdded: Moment | undefined;
  let isCurrentFound = current === undefined;
  let isOther = false;
  let added = 0;

  return {
    next(moment: Moment): void {
      last = moment;
      const known = stored.get(moment.version);
      if (known && !isSame(moment, known)) isOther = true;
      else if (known === current) isCurrentFound = true;
      if (moment.version <= (current?.version ?? 0)) return;
      firstAdded ??= moment;
      added += 1;
    },
    plan(): PlanImportPlan {
      const nothing = { after: null, added: 0 };
      if (!last) return { outcome: "none", ...nothing };
      const { version } = last;
      const next = here.find((each) => each.version > version);
      const isPast = !isOther && isReplacedBy(last, next);
      if (isPast || isSame(last, stored.get(version))) return { outcome: "known", ...nothing };
      const isReplaced = !isOther && current !== undefined && isReplacedBy(current, firstAdded);
      return isCurrentFound || isReplaced
        ? { outcome: "new", after: current?.version ?? 0, added }
        : { outcome: "diverged", ...nothing };
    },
  };
}
