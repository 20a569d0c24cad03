import { beforeEach, describe, expect, it, vi } from "vitest";
import { changePlan } from "@/lib/actions/plan-changes";
import { write } from "@/lib/data/database";
import type { Learner } from "@/lib/domain/learner";
import { loadDashboard } from "@/lib/loaders/dashboard";
import { applyChanges, change } from "../../support/database/changes";
import { addEvidenceTo } from "../../support/database/records/evidence";
import { addProject } from "../../support/database/records/links";
import { addEntryTo } from "../../support/database/records/log";
import { writeNote } from "../../support/database/records/notes";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { testRequest } from "../../support/requests/request-mock";

/** The same object for as long as the panels are kept. */
const keptOf = async () => (await loadDashboard("id")).panels;

const changeUser = ({ id }: Learner, data: { name?: string; timeZone?: string }) =>
  write((tx) => tx.user.update({ where: { id }, data }));

type Change = (learner: Learner) => Promise<unknown>;

const changes: Readonly<Record<string, Change>> = {
  "a tick": (learner) => applyChanges(learner, [change("docker", "done")], new Date()),
  "an item started again": (learner) =>
    applyChanges(learner, [change("git", "learning")], new Date()),
  "study time": (learner) => addEntryTo(learner, { on: "2026-11-20" }),
  "a note that describes": (learner) => writeNote(learner, "git", "x".repeat(90)),
  "evidence with a link": (learner) =>
    addEvidenceTo(learner, { title: "a", url: "https://contoh.id/a", items: ["git"] }),
  "evidence that expires": (learner) =>
    addEvidenceTo(learner, { title: "b", expiresOn: "2026-11-25", items: ["git"] }),
  "a project with a link": (learner) => addProject(learner, { demo: "https://contoh.id/b" }),
  "another plan": (learner) =>
    changePlan({ learner, now: new Date() }, (plan) => ({ ...plan, hoursPerWeek: 30 })),
  "another name": (learner) => changeUser(learner, { name: "Budi" }),
  "another time zone": (learner) => changeUser(learner, { timeZone: "Asia/Jayapura" }),
};

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the panels of a dashboard", () => {
  it("are made once while nothing changes, and belong to one learner", async () => {
    const learner = await newSignedInLearner();
    await applyChanges(learner, [change("git", "done")], new Date());
    const kept = await keptOf();
    expect(await keptOf()).toBe(kept);
    await newSignedInLearner();
    expect(await keptOf()).not.toBe(kept);
  });

  it.each(Object.entries(changes))("are made again after %s", async (_name, apply) => {
    const learner = await newSignedInLearner();
    await applyChanges(learner, [change("git", "done")], new Date());
    const kept = await keptOf();
    await apply(learner);
    expect(await keptOf()).not.toBe(kept);
  });

  it("are made again where one of them failed", async () => {
    const learner = await newSignedInLearner();
    await changePlan({ learner, now: new Date() }, (plan) => ({ ...plan, hoursPerWeek: 6 }));
    await write((tx) => tx.plan.updateMany({ data: { startsOn: "rusak" } }));
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const kept = await keptOf();
    expect(await keptOf()).not.toBe(kept);
    expect(log).toHaveBeenCalledTimes(2);
    log.mockRestore();
  });
});
