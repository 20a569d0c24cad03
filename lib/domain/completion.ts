import type { Group, Item, LearningPath, Step } from "./path";
import { type ItemState, type States, statusOf } from "./progress";

/** `percent` is an integer, and 100 only when nothing is missing. */
type Tally = {
  readonly done: number;
  readonly required: number;
  readonly percent: number;
};

export type GroupProgress = Tally & {
  readonly group: Group;
  readonly missing: number;
  readonly candidates: readonly Item[];
  /** Items done that do not count: optional ones, and more than the rule requires. */
  readonly extra: number;
};

export type StepState = "not-started" | "in-progress" | "complete";

export type StepProgress = Tally & {
  readonly step: Step;
  readonly state: StepState;
  readonly groups: readonly GroupProgress[];
};

export type PathProgress = Tally & {
  readonly steps: readonly StepProgress[];
  /** The first incomplete step; null at 100 %. */
  readonly current: StepProgress | null;
};

/** 100 percent when nothing is required. */
export function tallyOf(done: number, required: number): Tally {
  if (done >= required) return { done, required, percent: 100 };
  return { done, required, percent: Math.min(99, Math.round((done / required) * 100)) };
}

export function countingItems(group: Group): readonly Item[] {
  switch (group.rule.kind) {
    case "all-core":
      return group.items.filter((item) => item.core);
    case "at-least":
    case "repeating":
      return group.items;
    case "optional":
    case "rubric":
      return [];
  }
}

export function requiredOf(group: Group): number {
  return group.rule.kind === "at-least" ? group.rule.count : countingItems(group).length;
}

/** Only `done` counts; `skipped` does not. */
export function groupProgressOf(group: Group, states: States): GroupProgress {
  const isDone = (item: Item) => statusOf(states, item.key) === "done";
  const counting = countingItems(group);
  const required = requiredOf(group);
  const done = Math.min(required, counting.filter(isDone).length);
  const missing = required - done;
  return {
    group,
    ...tallyOf(done, required),
    missing,
    candidates: missing === 0 ? [] : counting.filter((item) => !isDone(item)),
    extra: group.items.filter(isDone).length - done,
  };
}

function sumTallies(parts: readonly Tally[]): Tally {
  return tallyOf(
    parts.reduce((total, part) => total + part.done, 0),
    parts.reduce((total, part) => total + part.required, 0),
  );
}

export function stepProgressOf(step: Step, states: States): StepProgress {
  const groups = step.groups.map((group) => groupProgressOf(group, states));
  const total = sumTallies(groups);
  const isStarted = step.groups.some((group) =>
    group.items.some((item) => ["learning", "done"].includes(statusOf(states, item.key))),
  );
  const state =
    total.done === total.required ? "complete" : isStarted ? "in-progress" : "not-started";
  return { step, ...total, state, groups };
}

/** The AI engineer path requires 36 ticks. */
export function progressOf(path: LearningPath, states: States): PathProgress {
  const steps = path.steps.map((step) => stepProgressOf(step, states));
  return {
    ...sumTallies(steps),
    steps,
    current: steps.find((step) => step.state !== "complete") ?? null,
  };
}

/** The groups of skills, in the path's order. */
export function skillGroupsOf({ steps }: Pick<PathProgress, "steps">): GroupProgress[] {
  return steps
    .flatMap((step) => step.groups)
    .filter(({ group }) => group.items[0]?.kind === "skill");
}

export type BurnUpPoint = { readonly date: string; readonly done: number };

/** By day, oldest first. */
function completionsByDay(states: States, today: string): [string, ItemState[]][] {
  const days = new Map<string, ItemState[]>();
  for (const state of states.values()) {
    const { completedOn } = state;
    if (completedOn === null) continue;
    // After a change of time zone, a past day can be later than today.
    const day = completedOn < today ? completedOn : today;
    days.set(day, [...(days.get(day) ?? []), state]);
  }
  return [...days].sort(([one], [other]) => one.localeCompare(other));
}

/**
 * The required ticks held at the end of each day with a completion, oldest first, from `since`, or the first completion,
 * to `today`. Based on current states, so that an undone mistake leaves no dent. A tick that is not `isCounted` adds
 * nothing, but takes its place in its group, so that a later one adds only what the group still lacks.
 */
export function burnUpOf(
  path: LearningPath,
  states: States,
  { since, today }: { since: string; today: string },
  isCounted: (state: ItemState) => boolean = () => true,
): BurnUpPoint[] {
  const held = new Map<string, ItemState>();
  const points: BurnUpPoint[] = [];
  let done = 0;
  let heldDone = 0;
  // Twice a day at most, because counting walks the whole path.
  const hold = (added: readonly ItemState[]): number => {
    if (added.length === 0) return 0;
    for (const state of added) held.set(state.item, state);
    const before = heldDone;
    heldDone = progressOf(path, held).done;
    return heldDone - before;
  };
  for (const [date, completed] of completionsByDay(states, today)) {
    const counted = completed.filter(isCounted);
    done += hold(counted);
    hold(completed.filter((state) => !isCounted(state)));
    if (counted.length > 0) points.push({ date, done });
  }
  if (points.at(-1)?.date !== today) points.push({ date: today, done });
  return points[0] && points[0].date <= since ? points : [{ date: since, done: 0 }, ...points];
}

export type StepPlace = {
  readonly step: StepProgress;
  readonly previous: Step | null;
  readonly following: Step | null;
};

/** A step and those beside it; null for an unknown key. */
export function stepPlaceOf({ steps }: PathProgress, key: string): StepPlace | null {
  const index = steps.findIndex(({ step }) => step.key === key);
  const step = steps[index];
  if (!step) return null;
  return {
    step,
    previous: steps[index - 1]?.step ?? null,
    following: steps[index + 1]?.step ?? null,
  };
}

/** What a group asks of everybody, in numbers. */
export function groupSizeOf({ group, required }: Pick<GroupProgress, "group" | "required">) {
  const total = group.items.length;
  return { required, total, optional: total - required };
}
