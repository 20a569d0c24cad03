import { beforeEach, describe, expect, it } from "vitest";
import { changePlan } from "@/lib/actions/plan-changes";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { findShownForecasts, saveShownForecast } from "@/lib/data/plan/shown-forecast";
import { addDays, dayOf, weekStartOf } from "@/lib/domain/calendar";
import type { Learner } from "@/lib/domain/learner";
import { itemsOf } from "@/lib/domain/path";
import { loadForecast } from "@/lib/loaders/forecast";
import { loadProgressOn } from "@/lib/loaders/past-date";
import { applyChanges, change } from "../../support/database/changes";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import {
  dropAfterCallbacks,
  pendingAfterCallbacks,
  runAfterCallbacks,
} from "../../support/requests/form-submission";
import { planApi } from "../../support/requests/plan-requests";
import { testRequest } from "../../support/requests/request-mock";

const today = dayOf(new Date(), "Asia/Jakarta");
const keys = itemsOf(pathOf(defaultPathKey)).map(({ key }) => key);

/** Ticks an item a week for ten weeks, the last one last week. */
async function learnerWithPace(): Promise<Learner> {
  const learner = await newSignedInLearner();
  for (let week = 10; week > 0; week -= 1) {
    const at = new Date(Date.now() - week * 7 * 24 * 60 * 60 * 1000);
    await applyChanges(learner, [change(keys[week] ?? "git", "done")], at);
  }
  return learner;
}

const forecastOn = async (learner: Learner, on?: string) =>
  loadForecast(await loadProgressOn(learner, on));

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
  dropAfterCallbacks();
});

describe("the forecast", () => {
  it("is too early for a new learner, with what remains", async () => {
    await newSignedInLearner();
    const { status, body } = await planApi.forecast();
    expect(status).toBe(200);
    expect(body).toEqual({ state: "too-early", remainingHours: expect.any(Array), drivers: [] });
    expect(body.remainingHours[0]).toBeLessThan(body.remainingHours[1]);
  });

  it("has three days in order, and what would move them", async () => {
    await learnerWithPace();
    const { body } = await planApi.forecast();
    expect(body.state).toBe("ready");
    expect([body.early, body.likely, body.late].every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(
      true,
    );
    expect([body.late, body.likely, body.early].sort()).toEqual([
      ...[body.early, body.likely, body.late],
    ]);
    expect(body.drivers).toContainEqual(
      expect.objectContaining({ change: { kind: "hours", by: 2 }, days: expect.any(Number) }),
    );
  });

  it("is computed once, and again once what it depends on has changed", async () => {
    const learner = await learnerWithPace();
    const first = await forecastOn(learner);
    expect(await forecastOn(learner)).toBe(first);
    await changePlan({ learner, now: new Date() }, (plan) => ({ ...plan, hoursPerWeek: 30 }));
    const planned = await forecastOn(learner);
    expect(planned).not.toEqual(first);
    await applyChanges(learner, [change("docker", "done")], new Date());
    expect(await forecastOn(learner)).not.toEqual(planned);
  });

  it("of a past day is that of its own plan and states, and is not stored", async () => {
    const learner = await learnerWithPace();
    const on = addDays(today, -21);
    const before = await forecastOn(learner, on);
    await changePlan({ learner, now: new Date() }, (plan) => ({ ...plan, hoursPerWeek: 30 }));
    await applyChanges(learner, [change("docker", "done")], new Date());
    expect(await forecastOn(learner, on)).toEqual(before);
    expect(pendingAfterCallbacks()).toBe(0);
  });
});

describe("forecasts that were shown", () => {
  it("are the first one of a week that a page shows, after its response, whatever follows", async () => {
    const learner = await learnerWithPace();
    await planApi.forecast();
    expect(pendingAfterCallbacks()).toBe(0);
    const first = await forecastOn(learner);
    expect(await findShownForecasts(learner.id, defaultPathKey)).toEqual([]);
    await runAfterCallbacks();
    const { early, likely, late } = first as Record<"early" | "likely" | "late", string>;
    const stored = [{ week: weekStartOf(today), shownOn: today, early, likely, late }];
    expect(await findShownForecasts(learner.id, defaultPathKey)).toEqual(stored);
    await changePlan({ learner, now: new Date() }, (plan) => ({ ...plan, hoursPerWeek: 30 }));
    expect(await forecastOn(learner)).not.toEqual(first);
    expect(pendingAfterCallbacks()).toBe(0);
  });

  it("are kept also where another process shows another one first", async () => {
    const learner = await newSignedInLearner();
    const shown = (likely: string) => ({
      ...{ week: weekStartOf(today), shownOn: today, early: today, likely, late: "2028-01-01" },
    });
    for (const likely of ["2027-05-01", "2027-06-01"])
      await saveShownForecast(learner.id, defaultPathKey, shown(likely));
    await saveShownForecast("nobody", defaultPathKey, shown("2027-06-01"));
    expect(await findShownForecasts(learner.id, defaultPathKey)).toEqual([shown("2027-05-01")]);
  });
});
