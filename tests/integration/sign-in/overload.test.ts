import { availableParallelism } from "node:os";
import { setImmediate as othersTurn } from "node:timers/promises";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { receiveArchive } from "@/lib/actions/archive-upload";
import { defineAuthRoute } from "@/lib/actions/auth-route";
import { confirmImport } from "@/lib/actions/import";
import { signIn } from "@/lib/actions/sign-in";
import type { AuthOptions } from "@/lib/auth/oauth/auth-options";
import { hashConcurrency, queueHash } from "@/lib/auth/password/hash-queue";
import { createSession } from "@/lib/auth/session/sign-in";
import { loadImportPreview } from "@/lib/loaders/import";
import * as archive from "@/lib/validation/archive";
import { exportArchive } from "../../support/database/archive-round-trip";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import { submitButtonForm, submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";
import { archiveFileOf } from "../../support/unit/read-archive";

let count = 0;

/** Each guess is at another account, so that no limit is reached. */
const newCredentials = () => ({
  email: `siapa${count}@contoh.id`,
  password: "hujan turun di sawah",
});

/** Fills the hash queue and returns how to empty it. */
async function fillHashQueue(): Promise<() => Promise<unknown>> {
  const ends: (() => void)[] = [];
  const count = hashConcurrency(availableParallelism()) + 40;
  const hash = () => queueHash(() => new Promise<void>((end) => ends.push(end)));
  const all = Promise.allSettled(Array.from({ length: count }, hash));
  return async () => {
    let over = false;
    const finished = all.finally(() => {
      over = true;
    });
    while (!over) {
      for (const end of ends.splice(0)) end();
      await othersTurn();
    }
    return finished;
  };
}

/** Stands in for next-auth, which turns an error of authorize into its own response. */
async function fakeNextAuth(_request: NextRequest, _context: unknown, { providers }: AuthOptions) {
  try {
    await providers[0]?.options?.authorize(newCredentials());
    return Response.json({ url: "/" });
  } catch (error) {
    return Response.json({ url: `/error?error=${error}` }, { status: 401 });
  }
}

function postCredentials(): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  const address = "http://localhost:3000/api/auth/callback/credentials";
  const sent = new NextRequest(address, { method: "POST", headers, body: "{}" });
  return defineAuthRoute(fakeNextAuth)(sent, {});
}

beforeEach(() => {
  count += 1;
  testRequest.setPeerAddress(`203.0.113.${count}`);
  testRequest.clearCookies();
});

describe("a password while the hash queue is full", () => {
  it("is not checked and not counted as a guess", async () => {
    const clear = await fillHashQueue();
    const log = vi.spyOn(console, "error");
    expect(await submitForm(signIn, newCredentials())).toEqual({ errors: { form: "busy" } });
    const answer = await postCredentials();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(await answer.json()).toMatchObject({ error: { code: "unavailable" } });
    expect(log, "for each of a flood").not.toHaveBeenCalled();
    const counts = await queryRows<{ count: number | string }>(`SELECT "count" FROM "RateLimit"`);
    expect(new Set(counts.map((each) => Number(each.count)))).toEqual(new Set([0]));
    await clear();
    expect(await submitForm(signIn, newCredentials())).toEqual({
      errors: { form: "wrong-credentials" },
    });
  });

  it("is rejected by next-auth's endpoint with 429 above the limit", async () => {
    for (let turn = 0; turn < 10; turn += 1) expect((await postCredentials()).status).toBe(200);
    const answer = await postCredentials();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(60);
  });
});

describe("an archive while the import queue is full", () => {
  it("is rejected at upload, and can be previewed and imported once it is stored", async () => {
    const learner = await newLearner();
    await createSession(learner, "password");
    const file = archiveFileOf(await exportArchive(learner.id));
    const received = await receiveArchive(file, { learner, now: new Date() });
    if (!received.ok) throw new Error(received.reason);
    const { upload } = received;
    vi.spyOn(archive, "readArchive").mockResolvedValue({ ok: false, reason: "busy" });
    expect(await receiveArchive(file, { learner, now: new Date() })).toEqual({
      ok: false,
      reason: "busy",
    });
    expect(await loadImportPreview("id", upload)).toMatchObject({ added: 0 });
    expect(await submitButtonForm(confirmImport, { upload })).toEqual({
      to: "/id/settings/data?done=imported&added=0",
    });
    expect(await submitButtonForm(confirmImport, { upload }), "used up").toEqual({
      to: "/id/settings/data?refused=gone",
    });
  });
});
