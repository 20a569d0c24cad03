import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { removeEvidence, saveEvidence } from "@/lib/actions/evidence";
import { evidenceLimit } from "@/lib/domain/evidence";
import { nearestExpiries } from "@/lib/domain/expiry";
import { loadDashboard } from "@/lib/loaders/dashboard";
import { loadEvidence, loadEvidenceList } from "@/lib/loaders/evidence";
import { findDailyActivity } from "../../support/database/activity";
import { applyChanges, change } from "../../support/database/changes";
import { newLearner } from "../../support/database/learners";
import { addEvidenceTo, storedEvidenceOf } from "../../support/database/records/evidence";
import { queryRows } from "../../support/database/stored-rows";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const fields = { kind: "certificate", title: "Belajar", items: "git", version: "0" };
const address = (evidence: string, done: string, version?: number) =>
  `/id/evidence/${evidence}?done=${done}${version ? `&version=${version}` : ""}`;

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the forms of evidence", () => {
  it("add once however often they are sent, and lead to its page", async () => {
    const learner = await newSignedInLearner();
    const evidence = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect(await submitForm(saveEvidence, { ...fields, evidence })).toEqual({
        to: address(evidence, "added", 1),
      });
    expect(await storedEvidenceOf(learner)).toMatchObject([{ id: evidence, version: 1 }]);
  });

  it("take a form that was filled in anew after it was sent for another piece", async () => {
    const learner = await newSignedInLearner();
    const form = { ...fields, evidence: randomUUID() };
    await submitForm(saveEvidence, form);
    const second = { ...form, title: "Lain" };
    expect(await submitForm(saveEvidence, second)).toEqual({ errors: { form: "used" } });
    await submitForm(saveEvidence, { ...second, evidence: randomUUID() });
    expect((await storedEvidenceOf(learner)).map(({ title }) => title).sort()).toEqual([
      ...["Belajar", "Lain"],
    ]);
  });

  it("refuse a change of an old version once, with the version that is stored", async () => {
    const learner = await newSignedInLearner();
    const evidence = await addEvidenceTo(learner);
    const write = (title: string, version: string) =>
      submitForm(saveEvidence, { ...fields, evidence, title, version });
    expect(await write("dua", "1")).toEqual({ to: address(evidence, "changed", 2) });
    expect(await write("tiga", "1")).toEqual({ errors: { form: "conflict:2" } });
    expect(await write("tiga", "2")).toEqual({ to: address(evidence, "changed", 3) });
    expect(await storedEvidenceOf(learner)).toMatchObject([{ title: "tiga", version: 3 }]);
  });

  it("say that it was removed meanwhile, and keep what has changed meanwhile", async () => {
    const learner = await newSignedInLearner();
    const evidence = await addEvidenceTo(learner);
    const remove = (version: string) => submitButtonForm(removeEvidence, { evidence, version });
    await submitForm(saveEvidence, { ...fields, evidence, title: "dua", version: "1" });
    expect(await remove("1")).toEqual({ to: address(evidence, "kept") });
    expect(await remove("2")).toEqual({ to: "/id/evidence?done=removed" });
    expect(await remove("2")).toEqual({ to: "/id/evidence?done=removed" });
    const late = { ...fields, evidence, title: "tiga", version: "2" };
    expect(await submitForm(saveEvidence, late)).toEqual({ errors: { form: "gone" } });
    expect((await loadEvidence("id", evidence)).evidence).toBeNull();
  });

  it("name every field that is wrong", async () => {
    const learner = await newSignedInLearner();
    const wrong = { ...fields, kind: "x", title: " ", url: "x y", issuedOn: "besok" };
    const form = {
      ...wrong,
      evidence: randomUUID(),
      items: "tidak-ada",
      description: "x".repeat(3000),
    };
    expect(await submitForm(saveEvidence, form)).toEqual({
      errors: {
        ...{ kind: "required", title: "required", url: "not-a-link", issuedOn: "not-a-day" },
        ...{ items: "unknown item", description: "too-long" },
      },
    });
    const late = { ...fields, evidence: randomUUID(), issuedOn: "2026-02-02" };
    expect(await submitForm(saveEvidence, { ...late, expiresOn: "2026-02-01" })).toEqual({
      errors: { expiresOn: "before-issue" },
    });
    expect(await storedEvidenceOf(learner)).toEqual([]);
  });

  it("end at the limit, and a removal makes room", async () => {
    const learner = await newSignedInLearner();
    const evidence = await addEvidenceTo(learner);
    await queryRows(
      `WITH RECURSIVE "n"("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ${evidenceLimit - 1})
       INSERT INTO "Evidence" ("enrolmentId", "id", "version", "kind", "title", "addedAt", "addedOn")
       SELECT "enrolmentId", "id" || "i", 1, "kind", "title", "addedAt", "addedOn"
       FROM "Evidence" CROSS JOIN "n" WHERE "id" = ? RETURNING "version"`,
      evidence,
    );
    const form = { ...fields, evidence: randomUUID() };
    expect(await submitForm(saveEvidence, form)).toEqual({ errors: { form: "full" } });
    await submitButtonForm(removeEvidence, { evidence, version: "1" });
    expect(await submitForm(saveEvidence, form)).toMatchObject({ to: expect.any(String) });
    expect((await loadEvidenceList("id", { page: 9999 })).page).toBe(Math.ceil(evidenceLimit / 30));
  });
});

describe("the list of evidence", () => {
  it("is newest first, page by page, and that of one item", async () => {
    const learner = await newSignedInLearner();
    for (let index = 0; index < 31; index += 1) {
      const at = new Date(Date.UTC(2026, 10, 1, index));
      const items = index % 3 === 0 ? ["cnn", "git"] : ["git"];
      await addEvidenceTo(learner, { title: `${index}`, items }, { at });
    }
    await addEvidenceTo(await newLearner(), { title: "rahasia" });
    const titlesOf = async (query: { item?: string; page: number }) =>
      (await loadEvidenceList("id", query)).evidence.map(({ title }) => title);
    expect(await titlesOf({ page: 1 })).toEqual(
      Array.from({ length: 30 }, (_, index) => `${30 - index}`),
    );
    expect(await titlesOf({ page: 2 })).toEqual(["0"]);
    expect(await titlesOf({ page: 7 })).toEqual(["0"]);
    expect((await titlesOf({ item: "cnn", page: 1 })).slice(0, 3)).toEqual(["30", "27", "24"]);
    expect(await loadEvidenceList("id", { item: "cnn", page: 1 })).toMatchObject({
      ...{ count: 11, pageCount: 1, of: { item: { key: "cnn" } } },
    });
  });
});

describe("the dashboard", () => {
  it("names what expires within 30 days or has expired in the last 90, beside the activity", async () => {
    const learner = await newSignedInLearner();
    await applyChanges(learner, [change("git", "done")], new Date());
    const today = new Date();
    const dayAfter = (days: number) =>
      new Date(today.getTime() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    for (const days of [-400, -2, 5, 20, 50])
      await addEvidenceTo(learner, { title: `${days}`, expiresOn: dayAfter(days) });
    await addEvidenceTo(learner, { title: "tanpa" });
    await addEvidenceTo(await newLearner(), { title: "rahasia", expiresOn: dayAfter(1) });
    const { expiries, rhythm } = (await loadDashboard("id")).panels;
    const titles = expiries.ok ? expiries.value.map(({ title }) => title) : [];
    expect(titles).toEqual(["5", "20", "-2"]);
    const days = rhythm.ok ? rhythm.value.days : [];
    expect(days).toMatchObject([{ changes: 1, completions: 1 }]);
    expect(await findDailyActivity(learner.id, "ai-engineer", "2000-01-01")).toEqual(days);
    expect(nearestExpiries([], dayAfter(0))).toEqual([]);
  });
});
