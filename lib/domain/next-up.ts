import type { GroupProgress, PathProgress, StepProgress } from "./completion";
import type { Item } from "./path";
import { type States, statusOf } from "./progress";

type NextUpReason = "started" | "closes-group" | "pick" | "next-in-line" | "skipped";

export type NextUp = {
  readonly item: Item;
  readonly step: StepProgress;
  readonly group: GroupProgress;
  readonly reason: NextUpReason;
};

function reasonFor(item: Item, group: GroupProgress, states: States): NextUpReason {
  const status = statusOf(states, item.key);
  if (status === "learning") return "started";
  if (status === "skipped") return "skipped";
  if (group.group.rule.kind === "at-least") return "pick";
  return group.missing === 1 ? "closes-group" : "next-in-line";
}

/** At most as many as the group misses: started ones first, then free ones; retired and skipped ones last. */
function proposalsOf(group: GroupProgress, states: States): readonly Item[] {
  const rank = (item: Item) => {
    const status = statusOf(states, item.key);
    if (status === "learning") return 0;
    if (status === "skipped") return 4;
    if (item.staleness?.state === "retired") return 3;
    return item.paid ? 2 : 1;
  };
  return [...group.candidates].sort((a, b) => rank(a) - rank(b)).slice(0, group.missing);
}

/** Started items first, then in the path's order; what was skipped comes last. */
export function nextUp(progress: PathProgress, states: States, count = 3): NextUp[] {
  const all = progress.steps.flatMap((step) =>
    step.groups.flatMap((group) =>
      proposalsOf(group, states).map((item) => ({
        item,
        step,
        group,
        reason: reasonFor(item, group, states),
      })),
    ),
  );
  const placeOf = ({ reason }: NextUp) => (reason === "started" ? 0 : reason === "skipped" ? 2 : 1);
  return all.toSorted((one, other) => placeOf(one) - placeOf(other)).slice(0, count);
}
