import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { POST as importRoute } from "@/app/api/import/route";
import { POST as progressRoute } from "@/app/api/progress/route";
import { receiveArchive } from "@/lib/actions/archive-upload";
import { cancelDeletion } from "@/lib/actions/deletion";
import { confirmImport } from "@/lib/actions/import";
import { renamePasskey } from "@/lib/actions/passkey";
import { saveChecklist } from "@/lib/actions/progress";
import { cancelSecondFactor } from "@/lib/actions/second-factor";
import { saveSettings } from "@/lib/actions/settings";
import { sessionCookie } from "@/lib/auth/cookies";
import * as gates from "@/lib/auth/session/session";
import { createSession } from "@/lib/auth/session/sign-in";
import { savePendingDeletion } from "@/lib/data/accounts/deletion";
import { savePasskey } from "@/lib/data/accounts/passkey";
import { savePendingSecondFactor } from "@/lib/data/accounts/second-factor";
import { deleteSession, deleteSessions } from "@/lib/data/accounts/session";
import { write, writeSql } from "@/lib/data/database";
import { isSessionEndedError } from "@/lib/data/session-guard";
import type { ActiveSession } from "@/lib/domain/session";
import { exportArchive } from "../../support/database/archive-round-trip";
import { applyChanges, change } from "../../support/database/changes";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { queryRows, storedEventsOf } from "../../support/database/stored-rows";
import {
  type FormResult,
  submitButtonForm,
  submitForm,
} from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";
import { archiveFileOf } from "../../support/unit/read-archive";

const now = new Date();
const { requireSession, currentSession, findRequestSession } = gates;

/** A signed-in learner of this browser. */
async function newActiveSession(): Promise<ActiveSession> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  const active = await gates.activeSessionOfToken(testRequest.cookies.get(sessionCookie) ?? "");
  if (!active) throw new Error("No session was created");
  return active;
}

/** Ends all sessions of the learner right after the next request has passed its gate. */
function signOutAfterGate({ learner: { id } }: ActiveSession): void {
  const thenSignOut =
    <Args extends unknown[], Result>(gate: (...args: Args) => Promise<Result>) =>
    async (...args: Args) => {
      const result = await gate(...args);
      await deleteSessions(id, null);
      return result;
    };
  vi.spyOn(gates, "requireSession").mockImplementationOnce(thenSignOut(requireSession));
  vi.spyOn(gates, "currentSession").mockImplementationOnce(thenSignOut(currentSession));
  vi.spyOn(gates, "findRequestSession").mockImplementationOnce(thenSignOut(findRequestSession));
}

async function rowsOf(...ignored: string[]) {
  const tables = Object.entries(await allRowsIn(databaseUrl()));
  return Object.fromEntries(
    tables.filter(([name]) => !["Session", "RateLimit", ...ignored].includes(name)),
  );
}

const jsonRequest = (body: object) =>
  new Request("http://localhost:3000/", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
    body: JSON.stringify(body),
  });

function uploadRequest(file: string): Request {
  const form = new FormData();
  form.set("file", new Blob([file]), "langkah.json");
  const headers = { "Sec-Fetch-Site": "same-origin" };
  return new Request("http://localhost:3000/", { method: "POST", headers, body: form });
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.8");
});

describe("a request whose session ends after its gate", () => {
  const forms: [string, (active: ActiveSession) => Promise<FormResult>][] = [
    [
      "a checklist",
      () =>
        submitButtonForm(saveChecklist, {
          batch: randomUUID(),
          shown: "git:not-started:0",
          done: "git",
        }),
    ],
    [
      "settings",
      () => submitForm(saveSettings, { name: "Budi", language: "en", timeZone: "Asia/Jayapura" }),
    ],
    [
      "a name of a passkey",
      ({ learner }) => submitForm(renamePasskey, { passkey: learner.id, name: "Laptop" }),
    ],
    ["the end of a set-up", () => submitButtonForm(cancelSecondFactor, {})],
    ["the end of a deletion", () => submitButtonForm(cancelDeletion, {})],
  ];

  it.each(forms)("writes nothing and asks for a sign-in: %s", async (name, submit) => {
    const active = await newActiveSession();
    const { id } = active.learner;
    const passkey = { id, userId: id, publicKey: "k", transports: [], name: "Ponsel", counter: 0 };
    await savePasskey(passkey, now);
    await savePendingSecondFactor(id, "secret", now);
    if (name === "the end of a deletion") {
      await savePendingDeletion(id, new Date(now.getTime() + 1_000_000));
      await createSession(active.learner, "password");
    }
    const before = await rowsOf();
    signOutAfterGate(active);
    expect(await submit(active)).toEqual({ to: expect.stringMatching(/^\/id\/sign-in/) });
    expect(await rowsOf()).toEqual(before);
  });

  it("writes no tick, and answers 401", async () => {
    const active = await newActiveSession();
    signOutAfterGate(active);
    const answer = await progressRoute(jsonRequest({ changes: [change("git", "done")] }), null);
    expect(answer.status).toBe(401);
    expect(await storedEventsOf(active.learner.id)).toEqual([]);
  });

  it("keeps no upload, and asks for a sign-in", async () => {
    const active = await newActiveSession();
    const archive = await exportArchive(active.learner.id);
    signOutAfterGate(active);
    const answer = await importRoute(uploadRequest(archive));
    expect(answer.headers.get("location")).toMatch(/^\/id\/sign-in/);
    const { id } = active.learner;
    expect(await queryRows(`SELECT "purpose" FROM "Token" WHERE "userId" = ?`, id)).toEqual([]);
  });

  it("imports nothing, and asks for a sign-in", async () => {
    const other = await newLearner();
    await applyChanges(other, [change("git", "done")]);
    const active = await newActiveSession();
    const file = archiveFileOf(await exportArchive(other.id));
    const received = await receiveArchive(file, { ...active, now });
    if (!received.ok) throw new Error(received.reason);
    const before = await rowsOf("Token");
    signOutAfterGate(active);
    const answer = await submitButtonForm(confirmImport, {
      upload: received.upload,
      profile: "on",
    });
    expect(answer).toEqual({ to: expect.stringMatching(/^\/id\/sign-in/) });
    expect(await rowsOf("Token")).toEqual(before);
  });
});

describe("a write that names a session", () => {
  const writers: [string, (active: ActiveSession) => Promise<unknown>][] = [
    [
      "by Prisma",
      ({ session, learner: { id } }) =>
        write((tx) => tx.user.updateMany({ where: { id }, data: { name: "Budi" } }), { session }),
    ],
    [
      "by SQL",
      ({ session, learner: { id } }) =>
        writeSql((tx) => tx.$executeRaw`UPDATE "User" SET "name" = 'Budi' WHERE "id" = ${id}`, {
          session,
        }),
    ],
  ];
  const nameOf = async (id: string) =>
    (await queryRows<{ name: string }>(`SELECT "name" FROM "User" WHERE "id" = ?`, id))[0]?.name;

  it.each(writers)("is made while the session is active (%s)", async (_how, rename) => {
    const active = await newActiveSession();
    await rename(active);
    expect(await nameOf(active.learner.id)).toBe("Budi");
  });

  it.each(writers)("leaves nothing once the session has ended (%s)", async (_how, rename) => {
    const active = await newActiveSession();
    await deleteSession(active.learner.id, active.session.id);
    await expect(rename(active)).rejects.toSatisfy(isSessionEndedError);
    expect(await nameOf(active.learner.id)).toBe(active.learner.name);
  });
});
