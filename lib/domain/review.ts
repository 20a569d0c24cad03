import { weekStartOf } from "./calendar";
import type { ItemKind, ItemLocation } from "./path";
import { isPaused, type Pause } from "./pause";
import type { States } from "./progress";

export const reviewAnswers = ["remembered", "again"] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];

/** `on` is the learner's local day. */
export type Review = {
  readonly item: string;
  readonly answer: ReviewAnswer;
  readonly on: string;
};

/** The day on which an item that was completed on a day comes back after its reviews, which are oldest first. */
export type ReviewScheduler = (completedOn: string, reviews: readonly Review[]) => string;

export type DueReview = { readonly item: string; readonly dueOn: string };

const reviewsPerWeek = 3;

/** What can be forgotten: a finished project or a sent application cannot. */
const reviewedKinds: readonly ItemKind[] = ["skill", "tool", "competence"];

type ReviewInput = {
  readonly locations: ReadonlyMap<string, ItemLocation>;
  readonly states: States;
  /** In the order in which they were made. */
  readonly reviews: readonly Review[];
  readonly pauses: readonly Pause[];
  readonly today: string;
};

/** When an item that is done comes back; null for one that does not. Reviews of an earlier completion do not count. */
export function reviewDayOf(
  item: string,
  { locations, states, reviews }: Pick<ReviewInput, "locations" | "states" | "reviews">,
  schedule: ReviewScheduler,
): string | null {
  const { status, completedOn = null } = states.get(item) ?? {};
  const content = locations.get(item)?.item;
  if (status !== "done" || completedOn === null || !content) return null;
  if (!reviewedKinds.includes(content.kind) || content.staleness?.state === "retired") return null;
  const own = reviews.filter((review) => review.item === item && review.on >= completedOn);
  return schedule(
    completedOn,
    own.sort((a, b) => a.on.localeCompare(b.on)),
  );
}

/**
 * The items to review today, at most three a week, those of this week included; none in a pause. What is due longest
 * comes first; the rest waits unsaid, so that no debt grows in a break. A review never changes a status.
 */
export function dueReviewsOf(input: ReviewInput, schedule: ReviewScheduler): DueReview[] {
  const { states, reviews, pauses, today } = input;
  if (isPaused(today, pauses)) return [];
  const monday = weekStartOf(today);
  const reviewed = reviews.filter(({ on }) => on >= monday && on <= today).length;
  return [...states.keys()]
    .flatMap((item): DueReview[] => {
      const dueOn = reviewDayOf(item, input, schedule);
      return dueOn === null || dueOn > today ? [] : [{ item, dueOn }];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.item.localeCompare(b.item))
    .slice(0, Math.max(0, reviewsPerWeek - reviewed));
}
