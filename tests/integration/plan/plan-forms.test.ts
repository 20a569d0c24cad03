import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addPause, applyWayOut, removePause, saveOwnHours, savePlan } from "@/lib/actions/plan";
import { defaultPathKey } from "@/lib/content/paths";
import { findPlan } from "@/lib/data/plan/plan";
import type { Learner } from "@/lib/domain/learner";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const fields = {
  ...{ version: "0", startsOn: "2026-11-24", targetOn: "", hoursPerWeek: "7,5" },
  ...{ specialisation: "cv-engineer", level: "", industry: "", restDays: ["5", "7"] },
};
const planPage = (done: string) => ({ to: `/id/plan?done=${done}` });
const planOf = ({ id }: Learner) => findPlan(id, defaultPathKey);

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the form of the plan", () => {
  it("saves what it holds, with a comma or a point", async () => {
    const learner = await newSignedInLearner();
    expect(await submitForm(savePlan, fields)).toEqual(planPage("saved"));
    expect(await planOf(learner)).toMatchObject({
      ...{ hoursPerWeek: 7.5, targetOn: null, specialisation: "cv-engineer", level: null },
      ...{ restDays: [5, 7], version: 1 },
    });
    const point = { ...fields, hoursPerWeek: " 6.5 ", version: "1", restDays: [] };
    expect(await submitForm(savePlan, point)).toEqual(planPage("saved"));
    expect(await planOf(learner)).toMatchObject({ hoursPerWeek: 6.5, restDays: [], version: 2 });
  });

  it.each([
    ["hoursPerWeek", "required", { hoursPerWeek: "  " }],
    ["hoursPerWeek", "not-a-number", { hoursPerWeek: "delapan" }],
    ["hoursPerWeek", "no-hours", { hoursPerWeek: "0" }],
    ["hoursPerWeek", "no-hours", { hoursPerWeek: "-3" }],
    ["hoursPerWeek", "too-many-hours", { hoursPerWeek: "200" }],
    ["hoursPerWeek", "not-a-number", { hoursPerWeek: "1e309" }],
    ["hoursPerWeek", "half-hours", { hoursPerWeek: "7,3" }],
    ["hoursPerWeek", "long-days", { hoursPerWeek: "80", restDays: ["1", "2", "3"] }],
    ["restDays", "all-days", { restDays: ["1", "2", "3", "4", "5", "6", "7"] }],
    ["targetOn", "past", { targetOn: "2026-11-25" }],
    ["targetOn", "not-a-day", { targetOn: "besok" }],
    ["targetOn", "before-start", { startsOn: "2030-01-02", targetOn: "2030-01-01" }],
    ["startsOn", "not-a-day", { startsOn: "" }],
    ["specialisation", "unknown", { specialisation: "astronaut" }],
  ])("explains at the field %s: %s", async (field, code, wrong) => {
    const learner = await newSignedInLearner();
    expect(await submitForm(savePlan, { ...fields, ...wrong })).toEqual({
      errors: { [field]: code },
    });
    expect(await planOf(learner)).toBeNull();
  });

  it("keeps pauses and own hours, and refuses an old version once, with the stored one", async () => {
    const learner = await newSignedInLearner();
    const pause = { pause: randomUUID(), from: "2027-01-01", to: "2027-01-09", reason: "UAS" };
    await submitForm(addPause, pause);
    await submitForm(saveOwnHours, { item: "git", hours: "4,5" });
    expect(await submitForm(savePlan, fields)).toEqual({ errors: { form: "conflict:2" } });
    expect(await submitForm(savePlan, { ...fields, version: "2" })).toEqual(planPage("saved"));
    expect(await planOf(learner)).toMatchObject({
      ...{ hours: { git: 4.5 }, hoursPerWeek: 7.5, version: 3 },
      pauses: [{ id: pause.pause, from: pause.from, to: pause.to, reason: "UAS" }],
    });
  });

  it("applies a way out to the plan that was shown, and to no other", async () => {
    const learner = await newSignedInLearner();
    await submitForm(savePlan, fields);
    const move = (version: string) =>
      submitButtonForm(applyWayOut, { version, targetOn: "2031-05-31" });
    expect(await move("1")).toEqual(planPage("saved"));
    expect(await planOf(learner)).toMatchObject({ targetOn: "2031-05-31", version: 2 });
    const more = { version: "1", hoursPerWeek: "12" };
    expect(await submitButtonForm(applyWayOut, more)).toEqual(planPage("changed"));
    expect(await planOf(learner)).toMatchObject({ hoursPerWeek: 7.5, version: 2 });
  });
});

describe("the form of a pause", () => {
  const pause = { pause: randomUUID(), from: "2027-01-01", to: "2027-01-09", reason: "" };

  it("adds one however often it is sent, and one that has passed", async () => {
    const learner = await newSignedInLearner();
    for (let time = 0; time < 2; time += 1)
      expect(await submitForm(addPause, pause)).toEqual(planPage("pause"));
    const past = { ...pause, pause: randomUUID(), from: "2026-06-01", to: "2026-06-01" };
    expect(await submitForm(addPause, past)).toEqual(planPage("pause"));
    expect((await planOf(learner))?.pauses.map(({ from }) => from)).toEqual([
      ...["2026-06-01", "2027-01-01"],
    ]);
    await submitButtonForm(removePause, { pause: pause.pause });
    expect((await planOf(learner))?.pauses).toHaveLength(1);
  });

  it.each([
    ["from", "overlap", { from: "2027-01-09", to: "2027-02-01" }],
    ["to", "before-start", { from: "2027-03-02", to: "2027-03-01" }],
    ["to", "not-a-day", { from: "2027-03-02", to: "" }],
    ["from", "not-a-day", { from: "2027-02-30", to: "2027-03-01" }],
    ["reason", "too-long", { from: "2027-03-02", to: "2027-03-02", reason: "x".repeat(201) }],
  ])("explains at the field %s: %s", async (field, code, wrong) => {
    const learner = await newSignedInLearner();
    await submitForm(addPause, pause);
    const other = { ...pause, pause: randomUUID(), ...wrong };
    expect(await submitForm(addPause, other)).toEqual({ errors: { [field]: code } });
    expect((await planOf(learner))?.pauses).toHaveLength(1);
  });
});

describe("the form of own hours", () => {
  it("takes an estimate away where it is empty", async () => {
    const learner = await newSignedInLearner();
    await submitForm(saveOwnHours, { item: "git", hours: "12" });
    await submitForm(saveOwnHours, { item: "cnn", hours: "0.5" });
    expect(await submitForm(saveOwnHours, { item: "git", hours: " " })).toEqual(planPage("hours"));
    expect((await planOf(learner))?.hours).toEqual({ cnn: 0.5 });
  });

  it.each([
    ["hours", "no-hours", { item: "git", hours: "0" }],
    ["hours", "too-many-hours", { item: "git", hours: "10001" }],
    ["hours", "not-a-number", { item: "git", hours: "lama" }],
    ["item", "unknown item", { item: "astronomy", hours: "3" }],
  ])("explains at the field %s: %s", async (field, code, wrong) => {
    await newSignedInLearner();
    expect(await submitForm(saveOwnHours, wrong)).toEqual({ errors: { [field]: code } });
  });
});
