import { randomBytes } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { beforeEach, describe, expect, it } from "vitest";
import { POST as importRoute } from "@/app/api/import/route";
import { receiveArchive } from "@/lib/actions/archive-upload";
import { confirmImport } from "@/lib/actions/import";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { loadImportPreview } from "@/lib/loaders/import";
import { exportArchive } from "../../support/database/archive-round-trip";
import { applyChanges, change } from "../../support/database/changes";
import { newLearner } from "../../support/database/learners";
import { queryRows, storedEventsOf } from "../../support/database/stored-rows";
import { submitButtonForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";
import { smallArchive, zipOf } from "../../support/unit/archive-fixture";
import { archiveFileOf } from "../../support/unit/read-archive";

async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

async function uploadOf(learner: Learner, content: string | Uint8Array): Promise<string> {
  const received = await receiveArchive(archiveFileOf(content), { learner, now: new Date() });
  return received.ok ? received.upload : expect.fail(received.reason);
}

const storedTokensOf = ({ id }: Learner) =>
  queryRows<{ purpose: string; data: string }>(
    `SELECT "purpose", "data" FROM "Token" WHERE "userId" = ? ORDER BY "purpose"`,
    id,
  );

/** A history of more than one portion. */
async function newLongExport(): Promise<string> {
  const from = await newLearner();
  for (let batch = 0; batch < 5; batch += 1) {
    const changes = Array.from({ length: 300 }, (_, index) =>
      change("git", index % 2 === 0 ? "done" : "learning"),
    );
    await applyChanges(from, changes);
  }
  return exportArchive(from.id);
}

function formRequest(chunks: AsyncIterable<Uint8Array>): Request {
  const headers = {
    "Sec-Fetch-Site": "same-origin",
    "Content-Type": "multipart/form-data; boundary=b",
  };
  const iterator = chunks[Symbol.asyncIterator]();
  const pull = async (body: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = await iterator.next();
    if (done) body.close();
    else body.enqueue(value);
  };
  // A Node stream would read ahead.
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  return new Request("http://localhost:3000/api/import?locale=en", {
    ...{ method: "POST", headers, body },
    ...{ duplex: "half" },
  });
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("an upload", () => {
  it("is previewed any number of times, imported once, and then gone", async () => {
    const learner = await newSignedInLearner();
    const upload = await uploadOf(learner, await newLongExport());
    expect((await storedTokensOf(learner)).map(({ purpose }) => purpose)).toEqual([
      ...["import", "import-part", "import-part"],
    ]);
    for (let time = 0; time < 2; time += 1)
      expect(await loadImportPreview("id", upload)).toMatchObject({ added: 1500 });
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => submitButtonForm(confirmImport, { upload })),
    );
    expect(answers.map((answer) => "to" in answer && answer.to).sort()).toEqual([
      "/id/settings/data?done=imported&added=1500",
      ...Array(2).fill("/id/settings/data?refused=gone"),
    ]);
    expect(await storedEventsOf(learner.id)).toHaveLength(1500);
    expect(await storedTokensOf(learner)).toEqual([]);
    expect(await loadImportPreview("id", upload)).toBeNull();
  });

  it("replaces an earlier one", async () => {
    const learner = await newSignedInLearner();
    const first = await uploadOf(learner, await newLongExport());
    const second = await uploadOf(learner, JSON.stringify(smallArchive()));
    expect(await loadImportPreview("id", first)).toBeNull();
    expect(await loadImportPreview("id", second)).toMatchObject({ added: 1 });
    expect(await storedTokensOf(learner)).toHaveLength(2);
  });

  it("of another learner is as good as gone", async () => {
    const upload = await uploadOf(await newLearner(), JSON.stringify(smallArchive()));
    await newSignedInLearner();
    expect(await loadImportPreview("id", upload)).toBeNull();
    expect(await submitButtonForm(confirmImport, { upload })).toEqual({
      to: "/id/settings/data?refused=gone",
    });
  });

  it("is kept without what the import does not need", async () => {
    const learner = await newSignedInLearner();
    const { enrolments, ...archive } = smallArchive() as { enrolments: { events: object[] }[] };
    const [enrolment] = enrolments;
    const events = [...(enrolment?.events ?? []), { ...enrolment?.events[0], id: "b", item: "x" }];
    const note = { status: "done", startedAt: null, completedAt: null, note: "catatan rahasia" };
    const items = [{ ...note, item: "x" }];
    const whole = { ...archive, enrolments: [{ ...enrolment, items, events }] };
    const files = { "langkah.json": JSON.stringify(whole), "junk.bin": randomBytes(1024 * 1024) };
    const upload = await uploadOf(learner, zipOf(files));
    const stored = await storedTokensOf(learner);
    expect(stored.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThan(2000);
    expect(JSON.stringify(stored)).not.toMatch(/catatan rahasia|siti@contoh\.id/);
    expect(await loadImportPreview("id", upload)).toMatchObject({
      added: 1,
      unknown: { items: 1, keys: ["x"], events: 1 },
    });
  });

  it("is read to its end before a signed-out visitor is led to sign in, because a browser reads nothing while it sends", async () => {
    testRequest.clearCookies();
    let isRead = false;
    async function* pieces() {
      for (let count = 0; count < 40; count += 1) yield Buffer.alloc(64 * 1024);
      isRead = true;
    }
    const response = await importRoute(formRequest(pieces()));
    expect(response.headers.get("location")).toMatch(/^\/en\/sign-in\?/);
    expect(isRead).toBe(true);
  });

  it("is refused, and nothing of it kept, while another of the same learner is received", async () => {
    const learner = await newSignedInLearner();
    const form = Buffer.from(
      `--b\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n${JSON.stringify(smallArchive())}\r\n--b--\r\n`,
    );
    const steps = new EventEmitter();
    const begun = once(steps, "begun");
    const continued = once(steps, "continue");
    async function* slowly() {
      yield form.subarray(0, 100);
      steps.emit("begun");
      await continued;
      yield form.subarray(100);
    }
    async function* atOnce() {
      yield form;
    }
    const first = importRoute(formRequest(slowly()));
    await begun;
    const second = await importRoute(formRequest(atOnce()));
    expect(second.headers.get("location")).toBe("/en/settings/data?refused=already-uploading");
    expect(await storedTokensOf(learner)).toEqual([]);
    steps.emit("continue");
    expect((await first).headers.get("location")).toMatch(/^\/en\/settings\/data\/import\?upload=/);
    const third = await importRoute(formRequest(atOnce()));
    expect(third.headers.get("location")).toMatch(/^\/en\/settings\/data\/import\?upload=/);
  });
});
