import { createEmptyCard, fsrs, type Grade, Rating } from "ts-fsrs";
import type { ReviewAnswer, ReviewScheduler } from "./domain/review";

/** Without chance and within days, so that the same reviews always give the same day. */
const memory = fsrs({
  request_retention: 0.85,
  maximum_interval: 180,
  enable_fuzz: false,
  enable_short_term: false,
});

const grades: Readonly<Record<ReviewAnswer, Grade>> = {
  remembered: Rating.Good,
  again: Rating.Again,
};

/** In UTC every day has the same length. */
const startOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** Free Spaced Repetition Scheduler: to complete an item is the first time that it was remembered. */
export const scheduleReview: ReviewScheduler = (completedOn, reviews) => {
  const completed = memory.next(
    createEmptyCard(startOf(completedOn)),
    startOf(completedOn),
    Rating.Good,
  );
  const card = reviews.reduce(
    (before, { on, answer }) => memory.next(before, startOf(on), grades[answer]).card,
    completed.card,
  );
  return card.due.toISOString().slice(0, 10);
};
