import { defaultPathKey, pathOf } from "../content/paths";
import { type ItemLocation, itemLocationsOf } from "../domain/path";
import { isPaused } from "../domain/pause";
import { dueReviewsOf, reviewDayOf } from "../domain/review";
import { scheduleReview } from "../review-scheduler";
import type { DashboardSource } from "./dashboard-source";

const locations = itemLocationsOf(pathOf(defaultPathKey));

/** `lastOn` is the day of its last review. */
export type ReviewItem = {
  readonly location: ItemLocation;
  readonly completedOn: string | null;
  readonly lastOn: string | null;
};

export type ReviewView = {
  readonly isPaused: boolean;
  readonly due: readonly ReviewItem[];
  /** When an item comes back; null for one that does not. */
  readonly nextReviewOf: (
    item: string,
  ) => { readonly location: ItemLocation; readonly on: string } | null;
};

export function reviewViewOf(source: DashboardSource): ReviewView {
  const { states, reviews, today } = source;
  const pauses = source.plan?.pauses ?? [];
  const input = { locations, states, reviews, pauses, today };
  return {
    isPaused: isPaused(today, pauses),
    due: dueReviewsOf(input, scheduleReview).flatMap(({ item }) => {
      const location = locations.get(item);
      const { completedOn = null } = states.get(item) ?? {};
      const lastOn = reviews.findLast((review) => review.item === item)?.on ?? null;
      return location ? [{ location, completedOn, lastOn }] : [];
    }),
    nextReviewOf: (item) => {
      const location = locations.get(item);
      const on = reviewDayOf(item, input, scheduleReview);
      return location && on !== null ? { location, on } : null;
    },
  };
}
