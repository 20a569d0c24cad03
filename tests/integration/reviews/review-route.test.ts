import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/reviews/route";
import { saveReview } from "@/lib/actions/review";
import { defaultPathKey } from "@/lib/content/paths";
import { findReviews } from "@/lib/data/reviews/review";
import { addDays, dayOf } from "@/lib/domain/calendar";
import type { Learner } from "@/lib/domain/learner";
import { loadDashboard } from "@/lib/loaders/dashboard";
import { applyChanges, change } from "../../support/database/changes";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { submitButtonForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };

async function post(body: object) {
  const request = new Request("http://localhost:3000/api/reviews", {
    ...{ method: "POST", headers, body: JSON.stringify(body) },
  });
  const response = await POST(request, undefined);
  return { status: response.status, body: await response.json() };
}

const todayOf = ({ timeZone }: Learner) => dayOf(new Date(), timeZone);

/** Completed so many days ago. */
async function tick(learner: Learner, item: string, ago: number): Promise<void> {
  const on = addDays(todayOf(learner), -ago);
  await applyChanges(learner, [{ ...change(item, "done"), on }], new Date());
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the API of reviews", () => {
  it("records an answer, and says when its item comes back and what else is due", async () => {
    const learner = await newSignedInLearner();
    await tick(learner, "git", 40);
    await tick(learner, "pandas", 30);
    const id = randomUUID();
    const today = todayOf(learner);
    const { status, body } = await post({ id, item: "git", answer: "remembered" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, item: "git", answer: "remembered", on: today });
    expect(body.nextOn > addDays(today, 20)).toBe(true);
    expect(body.due.map(({ item }: { item: string }) => item)).toEqual(["pandas"]);
    const again = await post({ id: randomUUID(), item: "pandas", answer: "again" });
    expect(again.body.nextOn < addDays(today, 10)).toBe(true);
    expect(again.body.due).toEqual([]);
  });

  it("takes a repeat for the one that it was, and its id for no other answer", async () => {
    const learner = await newSignedInLearner();
    await tick(learner, "git", 40);
    const review = { id: randomUUID(), item: "git", answer: "remembered" };
    expect(await post(review)).toEqual(await post(review));
    expect(await post({ ...review, answer: "again" })).toMatchObject({ status: 409 });
    expect(await findReviews(learner.id, defaultPathKey)).toHaveLength(1);
  });

  it("refuses what is not done, what does not exist and what is no answer", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    for (const body of [
      { id, item: "git", answer: "remembered" },
      { id, item: "nirwana", answer: "remembered" },
      { id, item: "git", answer: "mungkin" },
      { id: "satu", item: "git", answer: "again" },
    ])
      expect(await post(body)).toMatchObject({ status: 422 });
  });

  it("keeps answers of each learner apart, with the same id too", async () => {
    const budi = await newSignedInLearner();
    await tick(budi, "git", 40);
    const review = { id: randomUUID(), item: "git", answer: "again" };
    await post(review);
    const siti = await newSignedInLearner();
    await tick(siti, "git", 40);
    expect(await post({ ...review, answer: "remembered" })).toMatchObject({ status: 200 });
    expect(await findReviews(budi.id, defaultPathKey)).toMatchObject([{ answer: "again" }]);
    expect(await findReviews(siti.id, defaultPathKey)).toMatchObject([{ answer: "remembered" }]);
  });
});

describe("the form of a review", () => {
  it("answers once however often it is sent, and the item stays done", async () => {
    const learner = await newSignedInLearner();
    await tick(learner, "git", 40);
    const dueOf = async () => {
      const { review } = (await loadDashboard("id")).panels;
      return review.ok ? review.value.due.map(({ location }) => location.item.key) : null;
    };
    expect(await dueOf()).toEqual(["git"]);
    const form = { batch: randomUUID(), item: "git", answer: "again", next: "/id/dashboard" };
    for (let time = 0; time < 2; time += 1)
      expect(await submitButtonForm(saveReview, form)).toEqual({ to: "/id/dashboard?review=git" });
    expect(await dueOf()).toEqual([]);
    const { states } = await loadDashboard("id");
    expect(states.get("git")?.status).toBe("done");
  });

  it("says that it was answered already when the same form brings another answer", async () => {
    const learner = await newSignedInLearner();
    await tick(learner, "git", 40);
    const form = { batch: randomUUID(), item: "git", answer: "again", next: "/id/dashboard" };
    await submitButtonForm(saveReview, form);
    expect(await submitButtonForm(saveReview, { ...form, answer: "remembered" })).toEqual({
      to: "/id/dashboard?review=conflict",
    });
  });

  it("says that an answer about what is not done was not recorded", async () => {
    await newSignedInLearner();
    const form = { batch: randomUUID(), item: "git", answer: "again", next: "/id/dashboard" };
    expect(await submitButtonForm(saveReview, form)).toEqual({
      to: "/id/dashboard?review=not-done",
    });
  });
});
