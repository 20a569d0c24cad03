import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { type Review, reviewAnswers } from "@/lib/domain/review";
import { scheduleReview } from "@/lib/review-scheduler";

const done = "2026-11-25";

/** The longest interval that is set, and the day that ts-fsrs keeps between two grades. */
const longest = 181;

/** Answers on the day on which the item is due, one after the other, and all days on which it was. */
function dueDays(...answers: readonly Review["answer"][]): string[] {
  const reviews: Review[] = [];
  const days = [scheduleReview(done, reviews)];
  for (const answer of answers) {
    reviews.push({ item: "git", answer, on: days.at(-1) ?? done });
    days.push(scheduleReview(done, reviews));
  }
  return days;
}

describe("the scheduler of reviews", () => {
  it("lets an item come back after growing intervals while it is remembered", () => {
    expect(dueDays("remembered", "remembered")).toEqual([
      addDays(done, 4),
      addDays(done, 4 + 31),
      addDays(done, 4 + 31 + 173),
    ]);
  });

  it("waits half a year at most", () => {
    const days = dueDays(...Array.from({ length: 6 }, () => "remembered" as const));
    expect(days.at(-1)).toBe(addDays(days.at(-2) ?? done, longest));
  });

  it("brings it back soon when it was not, and sooner than before after that", () => {
    const [, second = "", third = "", fourth = ""] = dueDays("remembered", "again", "remembered");
    expect(third > second && third <= addDays(second, 7)).toBe(true);
    expect(fourth < addDays(third, 173)).toBe(true);
  });

  it("takes a late answer for a better one: a break owes nothing", () => {
    const late = scheduleReview(done, [{ item: "git", answer: "remembered", on: "2027-11-25" }]);
    expect(late > addDays("2027-11-25", 31)).toBe(true);
  });

  it("answers the same day for the same reviews, after the last of them, whatever they are", () => {
    const anyReviews = fc
      .array(
        fc.record({
          days: fc.integer({ min: 0, max: 900 }),
          answer: fc.constantFrom(...reviewAnswers),
        }),
      )
      .map((list) =>
        list
          .map(({ days, answer }): Review => ({ item: "git", answer, on: addDays(done, days) }))
          .sort((a, b) => a.on.localeCompare(b.on)),
      );
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const due = scheduleReview(done, reviews);
        expect(scheduleReview(done, reviews)).toBe(due);
        const last = reviews.at(-1)?.on ?? done;
        expect(due > last && due <= addDays(last, longest)).toBe(true);
      }),
    );
  });
});
