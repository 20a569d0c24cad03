import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { saveHappenedOn } from "@/lib/actions/happened-on";
import { undoChecklist } from "@/lib/actions/progress";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { applyChanges, change, newCheckedLearner } from "../../support/database/changes";
import { storedEventsOf, storedItemsOf } from "../../support/database/stored-rows";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

async function signedInLearner(): Promise<Learner> {
  const learner = await newCheckedLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

const batch = randomUUID();
const submit = (rendered: string, fields: Readonly<Record<string, string>>) =>
  submitForm(saveHappenedOn, { batch, next: "/id/path/foundations", rendered, ...fields });

const git = async ({ id }: Learner) => (await storedItemsOf(id)).find(({ item }) => item === "git");

describe("the form for the day of an item", () => {
  it("moves the day, once however often it is sent, and leads back with what can be undone", async () => {
    const learner = await signedInLearner();
    await applyChanges(learner, [change("git", "done")]);
    const send = () => submit("git:done:1:2026-11-24", { "on.git": " 2023-05-14 " });
    const saved = { to: `/id/path/foundations?saved=${batch}` };
    expect([await send(), await send()]).toEqual([saved, saved]);
    expect(await git(learner)).toMatchObject({ version: 2, completedOn: "2023-05-14" });
    expect((await storedEventsOf(learner.id)).at(-1)).toMatchObject({
      ...{ id: `${batch}.git`, source: "form", happenedOn: "2023-05-14" },
    });
  });

  it("takes a month where the browser has no field for days", async () => {
    const learner = await signedInLearner();
    await applyChanges(learner, [change("git", "done")]);
    await submit("git:done:1:2026-11-24", { "on.git": "2023-05" });
    expect(await git(learner)).toMatchObject({ completedOn: "2023-05-31" });
  });

  it("changes nothing where the day is the rendered one, or has no field", async () => {
    const learner = await signedInLearner();
    await applyChanges(learner, [change("git", "done")]);
    const nothing = { to: "/id/path/foundations?saved=nothing" };
    expect(await submit("git:done:1:2026-11-24", { "on.git": "2026-11-24" })).toEqual(nothing);
    expect(await submit("git:done:1:2026-11-24", { "on.dsa": "2023-05-14" })).toEqual(nothing);
    expect(await storedEventsOf(learner.id)).toHaveLength(1);
  });

  it.each([
    ["", "not-a-day"],
    ["2023-02-31", "not-a-day"],
    ["1969-12-31", "too-early"],
    ["2999-01-01", "future"],
  ])("names %j at its field as %s, and writes nothing", async (day, error) => {
    const learner = await signedInLearner();
    await applyChanges(learner, [change("git", "done")]);
    expect(await submit("git:done:1:2026-11-24", { "on.git": day })).toEqual({
      errors: { "on.git": error },
    });
    expect(await storedEventsOf(learner.id)).toHaveLength(1);
  });

  it("says at the field that the item was changed elsewhere", async () => {
    const learner = await signedInLearner();
    await applyChanges(learner, [
      change("git", "done"),
      change("git", "done", { on: "2021-08-17" }),
    ]);
    expect(await submit("git:done:1:2026-11-24", { "on.git": "2023-05-14" })).toEqual({
      errors: { "on.git": "conflict" },
    });
    expect(await git(learner)).toMatchObject({ version: 2, completedOn: "2021-08-17" });
  });

  it("without a session leads to the sign-in page", async () => {
    testRequest.clearCookies();
    expect(await submit("git:done:1:2026-11-24", { "on.git": "2023-05-14" })).toEqual({
      to: expect.stringContaining("/id/sign-in"),
    });
  });
});

describe("the form that undoes a batch", () => {
  it("undoes it once however often it is sent, and says each time that it is undone", async () => {
    const learner = await signedInLearner();
    await applyChanges(learner, [change("git", "done", { id: `${batch}.git` })]);
    const form = { batch: randomUUID(), undone: batch, next: "/id/path/foundations" };
    const undone = { to: `/id/path/foundations?undone=${batch}` };
    for (let time = 0; time < 2; time += 1)
      expect(await submitButtonForm(undoChecklist, form)).toEqual(undone);
    expect(await git(learner)).toMatchObject({ version: 2, status: "not-started" });
  });
});
