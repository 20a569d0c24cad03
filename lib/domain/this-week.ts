import { addDays, weekStartOf } from "./calendar";
import type { Group, Item, LearningPath, Step } from "./path";
import { isPausedWeek, type RestPeriods } from "./pause";
import type { Schedule } from "./plan-schedule";
import { openedBy } from "./prerequisites";
import { type States, statusOf } from "./progress";
import type { RemainingItem } from "./remaining-items";

/** Why an item is proposed, the strongest reason first. */
export type ThisWeekReason =
  | { readonly kind: "started" }
  | { readonly kind: "closes-step"; readonly step: Step }
  | { readonly kind: "closes-group"; readonly group: Group }
  /** Remaining items that build on it. */
  | { readonly kind: "needed-by"; readonly items: readonly Item[] }
  | { readonly kind: "emphasised" }
  /** One of several that the group leaves open. */
  | { readonly kind: "pick"; readonly group: Group; readonly missing: number }
  | { readonly kind: "next-in-line" };

export type ThisWeekItem = RemainingItem & { readonly reasons: readonly ThisWeekReason[] };

const fewest = 2;
const most = 4;
const reasonsShown = 2;

type ThisWeekInput = {
  readonly path: Pick<LearningPath, "steps">;
  readonly states: States;
  readonly remaining: readonly RemainingItem[];
  readonly schedule: Schedule;
  readonly emphasised: readonly string[];
  readonly rest: RestPeriods;
  readonly today: string;
};

function reasonsFor(each: RemainingItem, input: ThisWeekInput): ThisWeekReason[] {
  const { item, step, group } = each;
  const isRemaining = ({ key }: Item) => input.remaining.some((other) => other.item.key === key);
  const stepMissing = input.remaining.filter((other) => other.step === step).length;
  const dependents = openedBy(input.path, item.key).filter(isRemaining);
  const isPick = group.group.rule.kind === "at-least";
  const reasons: readonly (ThisWeekReason | false)[] = [
    statusOf(input.states, item.key) === "learning" && { kind: "started" },
    stepMissing === 1 && { kind: "closes-step", step },
    stepMissing > 1 && group.missing === 1 && { kind: "closes-group", group: group.group },
    dependents.length > 0 && { kind: "needed-by", items: dependents },
    input.emphasised.includes(item.key) && { kind: "emphasised" },
    isPick && group.missing > 1 && { kind: "pick", group: group.group, missing: group.missing },
  ];
  const found = reasons.filter((reason) => reason !== false).slice(0, reasonsShown);
  return found.length === 0 ? [{ kind: "next-in-line" }] : found;
}

/** Those that the schedule has in the week of `today`: two to four, as far as so many can be begun. */
function countOf({ schedule, today }: ThisWeekInput): number {
  if (schedule.state !== "ready") return fewest;
  const end = addDays(weekStartOf(today), 6);
  const planned = schedule.items.filter(({ startsOn }) => startsOn <= end).length;
  return Math.min(most, Math.max(fewest, planned));
}

/**
 * What to do this week: items that are started or whose prerequisites are done, in the order of the plan. None in a week
 * of pause.
 */
export function thisWeekOf(input: ThisWeekInput): ThisWeekItem[] {
  if (isPausedWeek(weekStartOf(input.today), input.rest)) return [];
  const missing = new Set(input.remaining.map(({ item }) => item.key));
  return input.remaining
    .filter(
      ({ item }) =>
        statusOf(input.states, item.key) === "learning" ||
        !item.after.some((key) => key !== item.key && missing.has(key)),
    )
    .slice(0, countOf(input))
    .map((each) => ({ ...each, reasons: reasonsFor(each, input) }));
}
