import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { itemLocationsOf } from "@/lib/domain/path";
import type { Pause } from "@/lib/domain/pause";
import { type ItemState, type States, statesFrom, untouched } from "@/lib/domain/progress";
import { dueReviewsOf, type Review, type ReviewScheduler } from "@/lib/domain/review";
import { allDone, doneOn, learningSince, path, today } from "../../support/unit/plan-arbitraries";

const locations = itemLocationsOf(path);

/** A week after the completion or the last review, and a day after one that was not remembered. */
const schedule: ReviewScheduler = (completedOn, reviews) => {
  const last = reviews.at(-1);
  return addDays(last?.on ?? completedOn, last?.answer === "again" ? 1 : 7);
};
const review = (item: string, on: string, answer: Review["answer"] = "remembered"): Review => ({
  ...{ item, on, answer },
});

type Wish = { readonly pauses?: readonly Pause[]; readonly day?: string };

function due(
  states: States,
  reviews: readonly Review[] = [],
  { pauses = [], day = today }: Wish = {},
): string[] {
  const input = { locations, states, reviews, pauses, today: day };
  return dueReviewsOf(input, schedule).map(({ item, dueOn }) => `${item} ${dueOn}`);
}
const pause = (from: string, to: string): Pause => ({ id: from, from, to, reason: null });

describe("the items due for review", () => {
  it("are none before anything is done, and of what is learnt or skipped", () => {
    const skipped: ItemState = { ...untouched("git"), status: "skipped", version: 1 };
    expect(due(new Map())).toEqual([]);
    expect(due(statesFrom([learningSince("python", "2026-01-05"), skipped]))).toEqual([]);
  });

  it("are those whose day has come, the longest due first", () => {
    const states = statesFrom([
      doneOn("git", "2026-11-18"),
      doneOn("python", "2026-11-17"),
      doneOn("dsa", "2026-11-19"),
    ]);
    expect(due(states)).toEqual(["python 2026-11-24", "git 2026-11-25"]);
  });

  it("come back by their last review", () => {
    const states = statesFrom([doneOn("git", "2026-01-05")]);
    expect(due(states, [review("git", "2026-11-20")])).toEqual([]);
    const reviews = [review("git", "2026-11-20", "again"), review("git", "2026-11-02")];
    expect(due(states, reviews)).toEqual(["git 2026-11-21"]);
  });

  it("come back anew where the item was completed again after its reviews", () => {
    const states = statesFrom([doneOn("git", "2026-11-10")]);
    expect(due(states, [review("git", "2026-11-09", "again")])).toEqual(["git 2026-11-17"]);
  });

  it("are what can be forgotten: no project, course or application, and nothing retired", () => {
    const finished = ["proj-chatbot", "course-free", "job-internship", "habit-blog", "com-gdg"];
    expect(due(statesFrom(finished.map((item) => doneOn(item, "2026-01-05"))))).toEqual([]);
    expect(due(statesFrom([doneOn("removed-item", "2026-01-05")]))).toEqual([]);
  });

  it("are three a week at most, those of the week included", () => {
    const all = allDone("2026-01-05");
    expect(due(all).length).toBe(3);
    const reviews = [review("git", "2026-11-23"), review("dsa", today, "again")];
    expect(due(all, reviews).length).toBe(1);
    expect(due(all, [...reviews, review("python", today)])).toEqual([]);
    expect(due(all, [...reviews, review("python", "2026-11-22")]).length).toBe(1);
  });

  it("stay the same through a week until they are answered", () => {
    const all = allDone("2026-01-05");
    const monday = due(all, [], { day: "2026-11-23" });
    expect(due(all, [], { day: "2026-11-29" })).toEqual(monday);
    const [first = "", ...others] = monday;
    const answered = review(first.split(" ")[0] ?? "", "2026-11-24");
    expect(due(all, [answered], { day: "2026-11-25" })).toEqual(others);
  });

  it("are no more after a year's break than before, and none in a pause", () => {
    const all = allDone("2026-01-05");
    expect(due(all, [], { day: "2027-11-25" }).length).toBe(3);
    expect(due(all, [], { pauses: [pause("2026-11-20", today)] })).toEqual([]);
    expect(due(all, [], { pauses: [pause("2026-11-20", "2026-11-24")] }).length).toBe(3);
  });
});
