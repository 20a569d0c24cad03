import { type Item, itemsOf, type LearningPath } from "./path";
import { type States, statusOf } from "./progress";

export type HoursRange = readonly [low: number, high: number];

/** In this learner's hours. `logged` is what the study log has for the item. */
export type Effort = {
  readonly range: HoursRange;
  readonly middle: number;
  readonly logged: number;
};

export type Efforts = ReadonlyMap<string, Effort>;

/** Hours of estimates that weigh as much as the log, so that a first entry changes little. */
const priorHours = 20;
const factorLimits = { least: 1 / 3, most: 3 } as const;

/** Longer than the longest item, a degree. */
const mostOwnHours = 10_000;

const ownHoursOf = (hours: number) => Math.min(mostOwnHours, Math.max(0, hours || 0));
const middleOf = ([low, high]: HoursRange) => (low + high) / 2;

/**
 * How many hours the learner needs for an hour of the estimates, by the done items with logged time. A learner who
 * logs only a part of the time gets a smaller factor and, by the same log, a smaller pace: the two cancel out.
 */
function effortFactorOf(
  items: readonly Item[],
  states: States,
  minutesByItem: ReadonlyMap<string, number>,
): number {
  const logged = items.filter(
    ({ key }) => statusOf(states, key) === "done" && (minutesByItem.get(key) ?? 0) > 0,
  );
  const hours = logged.reduce((sum, { key }) => sum + (minutesByItem.get(key) ?? 0) / 60, 0);
  const estimated = logged.reduce((sum, item) => sum + middleOf(item.hours), 0);
  const factor = (hours + priorHours) / (estimated + priorHours);
  return Math.min(factorLimits.most, Math.max(factorLimits.least, factor));
}

/** By item key. `ownHours` are the learner's own estimates, which nothing adjusts. */
export function effortsOf(
  path: Pick<LearningPath, "steps">,
  states: States,
  minutesByItem: ReadonlyMap<string, number>,
  ownHours: Readonly<Record<string, number>>,
): Efforts {
  const items = itemsOf(path);
  const factor = effortFactorOf(items, states, minutesByItem);
  return new Map(
    items.map((item): [string, Effort] => {
      const own = ownHours[item.key];
      const range: HoursRange =
        own === undefined
          ? [item.hours[0] * factor, item.hours[1] * factor]
          : [ownHoursOf(own), ownHoursOf(own)];
      const logged = (minutesByItem.get(item.key) ?? 0) / 60;
      return [item.key, { range, middle: middleOf(range), logged }];
    }),
  );
}

/** Of an item that is not done, a quarter of its effort remains whatever is logged: it is not done. */
const leastRemaining = 1 / 4;

export function remainingEffortOf({ range, middle, logged }: Effort): Omit<Effort, "logged"> {
  const remainingOf = (hours: number) => Math.max(hours * leastRemaining, hours - logged);
  return { range: [remainingOf(range[0]), remainingOf(range[1])], middle: remainingOf(middle) };
}
