import type { Group, Item, LearningPath, Step } from "./path";
import { type States, statusOf } from "./progress";

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

export type BurnUpPoint = { readonly date: string; readonly done: number };

/**
 * The required ticks held at the end of each day with a completion, oldest first, from `since` to `today`. Based on
 * current states, so that an undone mistake leaves no dent.
 */
export function burnUpOf(
  path: LearningPath,
  states: States,
  { since, today }: { since: string; today: string },
): BurnUpPoint[] {
  const completed = [...states.values()]
    .flatMap((state) => {
      const { completedOn } = state;
      // After a change of time zone, a past day can be later than today.
      return completedOn ? [{ state, date: completedOn < today ? completedOn : today }] : [];
    })
    .sort((a, b) => a.date.localeCompare(b.date));
  const completedStates = new Map<string, (typeof completed)[number]["state"]>();
  const points = new Map([[since, 0]]);
  completed.forEach(({ state, date }, index) => {
    completedStates.set(state.item, state);
    // Once a day, because counting walks the whole path.
    if (completed[index + 1]?.date !== date)
      points.set(date, progressOf(path, completedStates).done);
  });
  points.set(today, progressOf(path, states).done);
  return Array.from(points, ([date, done]) => ({ date, done })).sort((a, b) =>
    a.date.localeCompare(b.date),
  );
}
