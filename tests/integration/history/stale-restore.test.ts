import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { restoreItems } from "@/lib/actions/history";
import { createSession } from "@/lib/auth/session/sign-in";
import { defaultPathKey } from "@/lib/content/paths";
import { findTimeline } from "@/lib/data/progress/timeline";
import type { Learner } from "@/lib/domain/learner";
import { endOfHistory } from "@/lib/domain/timeline";
import { applyChanges, change } from "../../support/database/changes";
import { newLearner } from "../../support/database/learners";
import { storedEventsOf } from "../../support/database/stored-rows";
import { submitButtonForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const newest = { from: endOfHistory, towards: "older" } as const;

/** Signed in, with one item in version 2, and the position of its first change. */
async function newSignedInLearner(): Promise<{ learner: Learner; before: string }> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  await applyChanges(learner, [change("git", "learning")], new Date());
  await applyChanges(learner, [change("git", "done")], new Date());
  const first = (await findTimeline(learner.id, defaultPathKey, newest, 9)).at(-1);
  return { learner, before: String(first?.sequence) };
}

describe("the restore form", () => {
  it.each([
    ["restores an item in the version that the page showed", "git:done:2", 3],
    ["leaves an item that has changed since", "git:learning:1", 2],
  ])("%s", async (_what, shown, eventCount) => {
    const { learner, before } = await newSignedInLearner();
    await submitButtonForm(restoreItems, { batch: randomUUID(), before, shown });
    expect(await storedEventsOf(learner.id)).toHaveLength(eventCount);
  });
});
