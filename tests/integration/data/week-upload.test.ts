import { beforeEach, describe, expect, it } from "vitest";
import { receiveArchive } from "@/lib/actions/archive-upload";
import { confirmImport } from "@/lib/actions/import";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { loadImportPreview } from "@/lib/loaders/import";
import { exportArchive } from "../../support/database/archive-round-trip";
import { newGoldenLearner } from "../../support/database/golden-learner";
import { newLearner } from "../../support/database/learners";
import { submitButtonForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";
import { zipOf } from "../../support/unit/archive-fixture";
import { archiveFileOf } from "../../support/unit/read-archive";

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

async function upload(learner: Learner, text: string): Promise<string> {
  testRequest.clearCookies();
  await createSession(learner, "password");
  const file = archiveFileOf(zipOf({ "langkah.json": text }));
  const received = await receiveArchive(file, { learner, now: new Date() });
  return received.ok ? received.upload : expect.fail(received.reason);
}

async function previewOf(learner: Learner, text: string) {
  const preview = await loadImportPreview("id", await upload(learner, text));
  if (!preview) return expect.fail("There is no preview");
  const { plan, log, reviews } = preview;
  return { plan, log: log.added, reviews: reviews.added, tooLong: preview.tooLong };
}

const golden = await newGoldenLearner();
const text = await exportArchive(golden.id);
const [{ plans, log, reviews, forecasts }] = JSON.parse(text).enrolments;

describe("an upload with plans, a log and reviews", () => {
  it("is previewed, and imported as it was; then there is nothing to add", async () => {
    const learner = await newLearner();
    expect(await previewOf(learner, text)).toEqual({
      ...{ plan: { outcome: "new", forecasts: 1 }, log: 4, reviews: 2, tooLong: false },
    });
    await submitButtonForm(confirmImport, { upload: await upload(learner, text) });
    expect(JSON.parse(await exportArchive(learner.id)).enrolments[0]).toMatchObject({
      ...{ plans, log, reviews, forecasts },
    });
    expect(await previewOf(learner, text)).toEqual({
      ...{ plan: { outcome: "known", forecasts: 0 }, log: 0, reviews: 0, tooLong: false },
    });
  });

  it("says that the plan here stays where the one in the file is another", async () => {
    const learner = await newLearner();
    await submitButtonForm(confirmImport, { upload: await upload(learner, text) });
    const archive = JSON.parse(text);
    archive.enrolments[0].plans = [{ ...plans[0], at: "2026-11-21T15:00:00.000Z" }];
    expect(await previewOf(learner, JSON.stringify(archive))).toMatchObject({
      plan: { outcome: "diverged" },
    });
    archive.enrolments[0].plans = [];
    expect(await previewOf(learner, JSON.stringify(archive))).toMatchObject({
      plan: { outcome: "none" },
    });
  });

  it("of the format before adds none of them", async () => {
    const learner = await newLearner();
    const archive = JSON.parse(text);
    for (const name of ["plans", "log", "reviews", "forecasts"]) delete archive.enrolments[0][name];
    expect(await previewOf(learner, JSON.stringify({ ...archive, version: 3 }))).toEqual({
      ...{ plan: { outcome: "none", forecasts: 0 }, log: 0, reviews: 0, tooLong: false },
    });
  });
});
