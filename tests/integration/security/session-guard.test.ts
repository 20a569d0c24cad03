import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineWriteRoute, recentlyAuthenticatedOnly } from "@/lib/actions/api-route";
import { requestDeletion } from "@/lib/actions/deletion";
import { changeEmail } from "@/lib/actions/email-change";
import { unlinkAccount } from "@/lib/actions/oauth-account";
import { handleOAuthCallback } from "@/lib/actions/oauth-callback";
import { removePasskey } from "@/lib/actions/passkey";
import { changePassword } from "@/lib/actions/password";
import {
  disableSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from "@/lib/actions/second-factor";
import { endOneSession, endOtherSessions } from "@/lib/actions/session";
import { sessionCookie } from "@/lib/auth/cookies";
import { startPendingAccountLink } from "@/lib/auth/oauth/pending-account-link";
import * as confirmation from "@/lib/auth/session/reauthentication";
import { activeSessionOfToken } from "@/lib/auth/session/session";
import { createSession } from "@/lib/auth/session/sign-in";
import { savePassword } from "@/lib/data/accounts/learner";
import { saveOAuthAccount } from "@/lib/data/accounts/oauth-account";
import { savePasskey } from "@/lib/data/accounts/passkey";
import {
  confirmSecondFactor,
  deleteSecondFactor,
  savePendingSecondFactor,
} from "@/lib/data/accounts/second-factor";
import { saveReauthentication } from "@/lib/data/accounts/session";
import type { Learner } from "@/lib/domain/learner";
import type { ActiveSession } from "@/lib/domain/session";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import {
  type FormResult,
  submitButtonForm,
  submitForm,
} from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const now = new Date();
const passkey = { publicKey: "k", transports: [], name: "Ponsel", counter: 0 } as const;
const identityOf = (subject: string) =>
  ({ provider: "github", subject, label: "siti", name: "Siti", email: null }) as const;

const passkeyOf = ({ id }: Pick<Learner, "id">) => `passkey-of-${id}`;

/** A learner with one of each, recently authenticated in this browser. */
async function newReauthenticatedSession(): Promise<ActiveSession> {
  const learner = await newLearner();
  const { id } = learner;
  await savePasskey({ ...passkey, id: passkeyOf(learner), userId: id }, now);
  await saveOAuthAccount(id, identityOf(`account of ${id}`), now);
  await savePendingSecondFactor(id, "secret", now);
  await confirmSecondFactor(id, { secret: "secret", step: 1, codeHashes: ["h"] }, now);
  testRequest.clearCookies();
  await createSession(learner, "passkey");
  const own = await activeSessionOfToken(testRequest.cookies.get(sessionCookie) ?? "");
  if (!own) throw new Error("The session has not begun");
  await saveReauthentication(own.session.id, now);
  return own;
}

const { requireRecentAuthentication, isRecentlyAuthenticated } = confirmation;

/** Ends all sessions by a password reset right after the next request has passed its session check. */
function endSessionsAfterCheck({ learner: { id } }: ActiveSession): void {
  const reset = () => savePassword(id, "the hash of a new one", null);
  vi.spyOn(confirmation, "requireRecentAuthentication").mockImplementationOnce(async (...asked) => {
    const own = await requireRecentAuthentication(...asked);
    await reset();
    return own;
  });
  vi.spyOn(confirmation, "isRecentlyAuthenticated").mockImplementationOnce(async (own) => {
    const is = await isRecentlyAuthenticated(own);
    await reset();
    return is;
  });
}

const accountsOf = (id: string) =>
  queryRows<{ id: string }>(`SELECT "id" FROM "Account" WHERE "userId" = ?`, id);

async function allRowsButLimits() {
  const { RateLimit: _, ...tables } = await allRowsIn(databaseUrl());
  return tables;
}

/** Asserts that `ask` changes no row when its session ends after the check. */
async function answerAfterSessionsEnd<T>(own: ActiveSession, ask: () => Promise<T>) {
  await savePassword(own.learner.id, "the hash of a new one", own.session);
  const { Session: _, ...before } = await allRowsButLimits();
  endSessionsAfterCheck(own);
  const answer = await ask();
  const { Session, ...after } = await allRowsButLimits();
  expect(JSON.stringify(Session)).not.toContain(own.learner.id);
  expect(after).toEqual(before);
  return answer;
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.8");
});

describe("an irreversible action of a session that a reset ends meanwhile", () => {
  const sensitiveActions: [string, (own: ActiveSession) => Promise<FormResult>][] = [
    ["a new password", () => submitForm(changePassword, { password: "hujan turun di sawah" })],
    ["another e-mail", () => submitForm(changeEmail, { email: "lain@contoh.id" })],
    ["an end of the second factor", () => submitButtonForm(disableSecondFactor, {})],
    ["new recovery codes", () => submitButtonForm(renewRecoveryCodes, {})],
    [
      "one passkey less",
      ({ learner }) => submitButtonForm(removePasskey, { passkey: passkeyOf(learner) }),
    ],
    [
      "the end of another session",
      ({ session }) => submitButtonForm(endOneSession, { session: session.id }),
    ],
    ["the end of all others", () => submitButtonForm(endOtherSessions, {})],
    ["the deletion of the account", () => submitButtonForm(requestDeletion, {})],
  ];

  it.each(sensitiveActions)("is not applied: %s", async (_what, ask) => {
    const own = await newReauthenticatedSession();
    const answer = await answerAfterSessionsEnd(own, () => ask(own));
    expect(answer).toEqual({ to: expect.stringMatching(/^\/id\/sign-in/) });
  });

  it("is not applied: unlink a service", async () => {
    const own = await newReauthenticatedSession();
    const [linked] = await accountsOf(own.learner.id);
    const account = linked?.id ?? "";
    const answer = await answerAfterSessionsEnd(own, () =>
      submitButtonForm(unlinkAccount, { account }),
    );
    expect(answer).toEqual({ to: expect.stringMatching(/^\/id\/sign-in/) });
  });

  it("is not applied: enable a second factor", async () => {
    const own = await newReauthenticatedSession();
    await deleteSecondFactor(own.learner.id);
    await answerAfterSessionsEnd(own, () => submitButtonForm(startSecondFactor, {}));
  });

  it("is not applied: link a service", async () => {
    const own = await newReauthenticatedSession();
    await startPendingAccountLink(own, "github");
    endSessionsAfterCheck(own);
    const identity = identityOf(`another account of ${own.learner.id}`);
    expect(
      await handleOAuthCallback("github", identity, { locale: "id", next: "/id/dashboard" }),
    ).toBe("/id/settings/security?provider=refused");
    expect(await accountsOf(own.learner.id)).toHaveLength(1);
  });

  it("is not applied: add a passkey", async () => {
    const own = await newReauthenticatedSession();
    const { id: userId } = own.learner;
    const route = defineWriteRoute(
      recentlyAuthenticatedOnly,
      { schema: z.object({}), limit: 10 },
      (_input, { session, now: at }) =>
        savePasskey({ ...passkey, id: `another-of-${userId}`, userId }, at, session),
    );
    const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
    const sent = new Request("http://localhost:3000/", { method: "POST", headers, body: "{}" });
    const answer = await answerAfterSessionsEnd(own, () => route(sent, undefined));
    expect(answer.status).toBe(401);
  });
});

describe("an action of an active session", () => {
  it("is applied, and audited also when it ends its own session", async () => {
    const own = await newReauthenticatedSession();
    const { id } = own.learner;
    expect(await submitButtonForm(renewRecoveryCodes, {})).toHaveProperty("to");
    await submitButtonForm(requestDeletion, {});
    const events = await queryRows<{ event: string }>(
      `SELECT "event" FROM "AuditEntry" WHERE "userId" = ? ORDER BY "sequence"`,
      id,
    );
    expect(events.map(({ event }) => event)).toEqual([
      ...["signed-in", "recovery-codes-made", "deletion-requested"],
    ]);
  });
});
