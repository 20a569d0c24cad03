import { describe, expect, it } from "vitest";
import type { Review } from "@/lib/domain/review";
import { decideReview, reviewLimit } from "@/lib/domain/review-decision";

const review: Review = { item: "git", answer: "remembered", on: "2026-11-25" };
const done = { status: "done", count: 0 } as const;

describe("an answer of a review", () => {
  it("is recorded for what is done, and for nothing else", () => {
    expect(decideReview(undefined, review, done)).toEqual({ outcome: "saved", review });
    for (const status of ["not-started", "learning", "skipped"] as const)
      expect(decideReview(undefined, review, { status, count: 0 }).outcome).toBe("not-done");
  });

  it("is one however often it is sent, also when the item is no longer done", () => {
    const later = { status: "learning", count: 1 } as const;
    const repeat = { ...review, on: "2026-11-26" };
    expect(decideReview(review, repeat, later)).toEqual({ outcome: "unchanged", review });
  });

  it("does not take the id of another one", () => {
    expect(decideReview(review, { ...review, answer: "again" }, done).outcome).toBe("conflict");
    expect(decideReview(review, { ...review, item: "dsa" }, done).outcome).toBe("conflict");
  });

  it("is refused beyond the limit", () => {
    const full = { status: "done", count: reviewLimit } as const;
    expect(decideReview(undefined, review, full).outcome).toBe("full");
    expect(decideReview(review, review, full).outcome).toBe("unchanged");
  });
});
