import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { changePlan } from "@/lib/actions/plan-changes";
import { createSession } from "@/lib/auth/session/sign-in";
import { defaultPathKey } from "@/lib/content/paths";
import { findPlan } from "@/lib/data/plan/plan";
import { addDays, dayOf } from "@/lib/domain/calendar";
import type { Learner } from "@/lib/domain/learner";
import { queryRows } from "../../support/database/stored-rows";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { planApi } from "../../support/requests/plan-requests";
import { testRequest } from "../../support/requests/request-mock";

const joined = "2026-11-24";
const today = dayOf(new Date(), "Asia/Jakarta");
const none = { startsOn: joined, hoursPerWeek: 8, restDays: [], hours: {}, pauses: [], version: 0 };

/** With every field. */
function wholePlan() {
  return {
    ...{ startsOn: "2026-06-01", targetOn: addDays(today, 200), hoursPerWeek: 7.5 },
    ...{ specialisation: "cv-engineer", level: "junior", industry: "health", restDays: [5, 7] },
    hours: { git: 4, cnn: 0.25 },
    pauses: [
      { id: randomUUID(), from: "2026-03-06", to: "2026-03-16", reason: "Lebaran" },
      { id: randomUUID(), from: addDays(today, 10), to: addDays(today, 10) },
    ],
    version: 0,
  };
}

async function reasonsOf(plan: object): Promise<string[]> {
  const { status, body } = await planApi.put({ ...none, ...plan });
  expect(status).toBe(422);
  return body.error.reasons;
}

const changeAt = (learner: Learner, at: string, hoursPerWeek: number) =>
  changePlan({ learner, now: new Date(at) }, (plan) => ({ ...plan, hoursPerWeek }));

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the API of the plan", () => {
  it("has a default plan from the day of the enrolment, without what is not set", async () => {
    await newSignedInLearner();
    expect(await planApi.get()).toEqual({ status: 200, body: none });
  });

  it("keeps every field, and a plan that was read can be sent again", async () => {
    await newSignedInLearner();
    const plan = wholePlan();
    const saved = { status: 200, body: { ...plan, version: 1 } };
    expect(await planApi.put(plan)).toEqual(saved);
    expect(await planApi.get()).toEqual(saved);
    expect(await planApi.put(saved.body)).toEqual(saved);
    expect(await planApi.put({ ...none, targetOn: null, level: "", version: 1 })).toEqual({
      status: 200,
      body: { ...none, version: 2 },
    });
  });

  it("answers an old version with what is stored", async () => {
    await newSignedInLearner();
    await planApi.put(none);
    const answer = await planApi.put({ ...none, hoursPerWeek: 5 });
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: "conflict" }, current: { hoursPerWeek: 8, version: 1 } },
    });
  });

  it.each([
    ["hoursPerWeek: no-hours", { hoursPerWeek: 0 }],
    ["hoursPerWeek: too-many-hours", { hoursPerWeek: 200 }],
    ["hoursPerWeek: half-hours", { hoursPerWeek: 7.3 }],
    ["hoursPerWeek: not-a-number", { hoursPerWeek: "8" }],
    ["hoursPerWeek: long-days", { hoursPerWeek: 80, restDays: [1, 2, 3, 4] }],
    ["startsOn: not-a-day", { startsOn: "2026-02-30" }],
    ["startsOn: not-a-day", { startsOn: "9999-12-31" }],
    ["targetOn: past", { targetOn: "2026-11-25" }],
    ["targetOn: before-start", { startsOn: "2027-01-02", targetOn: "2027-01-01" }],
    ["specialisation: unknown", { specialisation: "astronaut" }],
    ["level: unknown", { level: "ml-engineer" }],
    ["industry: unknown", { industry: 7 }],
    ["restDays: all-days", { restDays: [1, 2, 3, 4, 5, 6, 7] }],
    ["restDays: twice", { restDays: [1, 1] }],
    ["restDays.0: not-a-weekday", { restDays: [0] }],
    ["hours.git: no-hours", { hours: { git: 0 } }],
    ["hours.git: too-many-hours", { hours: { git: 10_001 } }],
    ["hours.astronomy: Invalid key in record", { hours: { astronomy: 4 } }],
  ])("explains by field: %s", async (reason, plan) => {
    await newSignedInLearner();
    expect(await reasonsOf(plan)).toEqual([reason]);
    expect((await planApi.get()).body).toEqual(none);
  });

  it("explains pauses: backwards, over another one, twice with one id, too many", async () => {
    await newSignedInLearner();
    const id = randomUUID();
    const of = (from: string, to: string, pauseId = randomUUID()) => ({ id: pauseId, from, to });
    expect(await reasonsOf({ pauses: [of("2027-01-02", "2027-01-01")] })).toEqual([
      "pauses.0.to: before-start",
    ]);
    const both = [of("2027-01-01", "2027-01-05"), of("2027-01-05", "2027-01-09")];
    expect(await reasonsOf({ pauses: both })).toEqual(["pauses.1: overlap"]);
    const twice = [of("2027-01-01", "2027-01-02", id), of("2027-02-01", "2027-02-02", id)];
    expect(await reasonsOf({ pauses: twice })).toEqual(["pauses: twice"]);
    const many = Array.from({ length: 101 }, (_, index) =>
      of(addDays("2030-01-01", 2 * index), addDays("2030-01-01", 2 * index)),
    );
    expect(await reasonsOf({ pauses: many })).toEqual(["pauses: too-many"]);
    expect((await planApi.put({ ...none, pauses: many.slice(1) })).status).toBe(200);
  });

  it("refuses unknown fields", async () => {
    await newSignedInLearner();
    expect(await reasonsOf({ streak: 3 })).toEqual([expect.stringContaining("streak")]);
  });

  it("lets a pause lie over the start, and one be added afterwards", async () => {
    await newSignedInLearner();
    const pause = { id: randomUUID(), from: addDays(joined, -3), to: addDays(joined, 3) };
    expect(await planApi.put({ ...none, pauses: [pause] })).toMatchObject({ status: 200 });
  });

  it("is a learner's own", async () => {
    const budi = await newSignedInLearner();
    await planApi.put({ ...none, hoursPerWeek: 20 });
    await newSignedInLearner();
    expect((await planApi.get()).body).toEqual(none);
    testRequest.clearCookies();
    expect((await planApi.get()).status).toBe(401);
    expect((await planApi.put(none)).status).toBe(401);
    expect((await planApi.forecast()).status).toBe(401);
    expect((await planApi.file()).status).toBe(401);
    await createSession(budi, "password");
    expect((await planApi.get()).body).toMatchObject({ hoursPerWeek: 20, version: 1 });
  });
});

describe("the versions of a plan", () => {
  it("are the last one of each local day, so that a past day has its own plan", async () => {
    const learner = await newSignedInLearner();
    await changeAt(learner, "2026-11-24T03:00:00Z", 4);
    await changeAt(learner, "2026-11-24T16:59:00Z", 5);
    // Midnight in Jakarta was at 17:00.
    await changeAt(learner, "2026-11-24T17:01:00Z", 6);
    await changeAt(learner, "2026-11-28T05:00:00Z", 7);
    const hoursBy = async (by?: string) => {
      const plan = await findPlan(learner.id, defaultPathKey, { by });
      return plan && [plan.hoursPerWeek, plan.version];
    };
    expect(await hoursBy("2026-11-23")).toBeNull();
    expect(await hoursBy("2026-11-24")).toEqual([5, 2]);
    expect(await hoursBy("2026-11-27")).toEqual([6, 3]);
    expect(await hoursBy()).toEqual([7, 4]);
  });

  it("stay in order where a flight west brings an earlier day", async () => {
    const learner = await newSignedInLearner();
    await changeAt(learner, "2026-11-24T18:00:00Z", 4);
    await changeAt({ ...learner, timeZone: "America/New_York" }, "2026-11-24T19:00:00Z", 5);
    const now = await findPlan(learner.id, defaultPathKey);
    expect(now).toMatchObject({ hoursPerWeek: 5, version: 2 });
    expect(await findPlan(learner.id, defaultPathKey, { by: "2026-11-25" })).toEqual(now);
  });

  it("are readable where their lists are damaged", async () => {
    const learner = await newSignedInLearner();
    await changeAt(learner, "2026-11-24T03:00:00Z", 4);
    const damaged = {
      restDays: '[1,9,"x",1]',
      hours: '{"git":"four","cnn":2}',
      pauses: "nonsense",
    };
    for (const [column, json] of Object.entries(damaged))
      await queryRows(`UPDATE "Plan" SET "${column}" = ? RETURNING "version"`, json);
    expect(await findPlan(learner.id, defaultPathKey)).toMatchObject({
      ...{ restDays: [1], hours: { cnn: 2 }, pauses: [], hoursPerWeek: 4 },
    });
  });
});
