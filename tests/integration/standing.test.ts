import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { arrive } from "@/lib/actions/arrival";
import { byConfirmed, defineWriteRoute } from "@/lib/actions/define-route";
import { requestDeletion } from "@/lib/actions/deletion";
import { changeEmail } from "@/lib/actions/email";
import { removePasskey } from "@/lib/actions/passkey";
import { changePassword } from "@/lib/actions/password";
import { unlinkAccount } from "@/lib/actions/providers";
import {
  renewRecoveryCodes,
  startSecondFactor,
  turnOffSecondFactor,
} from "@/lib/actions/second-factor";
import { endOneSession, endOtherSessions } from "@/lib/actions/session";
import { sessionCookie } from "@/lib/auth/cookies";
import { startLinking } from "@/lib/auth/oauth/linking";
import * as confirmation from "@/lib/auth/session/confirmation";
import { sessionOf } from "@/lib/auth/session/session";
import { letIn } from "@/lib/auth/session/sign-in";
import { saveAccount } from "@/lib/data/accounts/account";
import { savePassword } from "@/lib/data/accounts/learner";
import { savePasskey } from "@/lib/data/accounts/passkey";
import {
  confirmSecondFactor,
  deleteSecondFactor,
  saveSecret,
} from "@/lib/data/accounts/second-factor";
import { saveConfirmed } from "@/lib/data/accounts/session";
import type { Learner } from "@/lib/domain/learner";
import type { OwnSession } from "@/lib/domain/session";
import { type Answer, press, send } from "../support/forms";
import { newLearner } from "../support/learners";
import { request } from "../support/request";
import { rowsOf } from "../support/rows";
import { databaseUrl, everythingIn } from "../support/whole-databases";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/server", async () => (await import("../support/forms")).nextServer);
vi.mock("@/lib/mail/send", async () => (await import("../support/mail-on")).mailSend);
vi.mock("@/lib/auth/session/confirmation", { spy: true });

const now = new Date();
const passkey = { publicKey: "k", transports: [], name: "Ponsel", counter: 0 } as const;
const identityOf = (subject: string) =>
  ({ provider: "github", subject, label: "siti", name: "Siti", email: null }) as const;

const passkeyOf = ({ id }: Pick<Learner, "id">) => `passkey-of-${id}`;

/** A learner with something of everything, who has shown on this browser that it is them. */
async function owner(): Promise<OwnSession> {
  const learner = await newLearner();
  const { id } = learner;
  await savePasskey({ ...passkey, id: passkeyOf(learner), userId: id }, now);
  await saveAccount(id, identityOf(`account of ${id}`), now);
  await saveSecret(id, "secret", now);
  await confirmSecondFactor(id, { secret: "secret", step: 1, codeHashes: ["h"] }, now);
  request.forget();
  await letIn(learner, "passkey");
  const own = await sessionOf(request.cookies.get(sessionCookie) ?? "");
  if (!own) throw new Error("The session has not begun");
  await saveConfirmed(own.session.id, now);
  return own;
}

const gates = await vi.importActual<typeof confirmation>("@/lib/auth/session/confirmation");

/** Has a reset end all sessions just after the next request was found to be its owner's. */
function overtake({ learner: { id } }: OwnSession): void {
  const reset = () => savePassword(id, "the hash of a new one", null);
  vi.mocked(confirmation.requireConfirmed).mockImplementationOnce(async (...asked) => {
    const own = await gates.requireConfirmed(...asked);
    await reset();
    return own;
  });
  vi.mocked(confirmation.isOwnerConfirmed).mockImplementationOnce(async (own) => {
    const is = await gates.isOwnerConfirmed(own);
    await reset();
    return is;
  });
}

const accountsOf = (id: string) =>
  rowsOf<{ id: string }>(`SELECT "id" FROM "Account" WHERE "userId" = ?`, id);

/** All that is stored, but for counts of what was asked. */
async function everything() {
  const { RateLimit: _, ...tables } = await everythingIn(databaseUrl);
  return tables;
}

/** All that is stored once a reset has overtaken a request, and what that was answered. */
async function overtaken<T>(own: OwnSession, ask: () => Promise<T>) {
  await savePassword(own.learner.id, "the hash of a new one", own.session.id);
  const { Session: _, ...before } = await everything();
  overtake(own);
  const answer = await ask();
  const { Session, ...after } = await everything();
  expect(JSON.stringify(Session)).not.toContain(own.learner.id);
  expect(after).toEqual(before);
  return answer;
}

beforeEach(() => {
  request.from("203.0.113.8");
  vi.mocked(confirmation.requireConfirmed).mockReset();
  vi.mocked(confirmation.isOwnerConfirmed).mockReset();
});

describe("what cannot be taken back, asked for by a session that a reset ends at that moment", () => {
  const deeds: [string, (own: OwnSession) => Promise<Answer>][] = [
    ["a new password", () => send(changePassword, { password: "hujan turun di sawah" })],
    ["another e-mail", () => send(changeEmail, { email: "lain@contoh.id" })],
    ["an end of the second factor", () => press(turnOffSecondFactor, {})],
    ["new recovery codes", () => press(renewRecoveryCodes, {})],
    ["one passkey less", ({ learner }) => press(removePasskey, { passkey: passkeyOf(learner) })],
    ["the end of another session", ({ session }) => press(endOneSession, { session: session.id })],
    ["the end of all others", () => press(endOtherSessions, {})],
    ["the deletion of the account", () => press(requestDeletion, {})],
  ];

  it.each(deeds)("is not done: %s", async (_what, ask) => {
    const own = await owner();
    const answer = await overtaken(own, () => ask(own));
    expect(answer).toEqual({ to: expect.stringMatching(/^\/id\/sign-in/) });
  });

  it("is not done: one service less", async () => {
    const own = await owner();
    const [linked] = await accountsOf(own.learner.id);
    const account = linked?.id ?? "";
    const answer = await overtaken(own, () => press(unlinkAccount, { account }));
    expect(answer).toEqual({ to: expect.stringMatching(/^\/id\/sign-in/) });
  });

  it("is not done: a second factor", async () => {
    const own = await owner();
    await deleteSecondFactor(own.learner.id);
    await overtaken(own, () => press(startSecondFactor, {}));
  });

  it("is not done: one service more", async () => {
    const own = await owner();
    await startLinking(own, "github");
    overtake(own);
    const identity = identityOf(`another account of ${own.learner.id}`);
    expect(await arrive("github", identity, { locale: "id", next: "/id/dashboard" })).toBe(
      "/id/settings/security?provider=refused",
    );
    expect(await accountsOf(own.learner.id)).toHaveLength(1);
  });

  it("is not done: one passkey more", async () => {
    const own = await owner();
    const { id: userId } = own.learner;
    const route = defineWriteRoute(
      byConfirmed,
      { schema: z.object({}), limit: 10 },
      (_input, { now: at }) => savePasskey({ ...passkey, id: `another-of-${userId}`, userId }, at),
    );
    const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
    const sent = new Request("http://localhost:3000/", { method: "POST", headers, body: "{}" });
    const answer = await overtaken(own, () => route(sent, undefined));
    expect(answer.status).toBe(401);
  });
});

describe("what is asked for by a session that stands", () => {
  it("is done, and noted also where it ends that very session", async () => {
    const own = await owner();
    const { id } = own.learner;
    expect(await press(renewRecoveryCodes, {})).toHaveProperty("to");
    await press(requestDeletion, {});
    const events = await rowsOf<{ event: string }>(
      `SELECT "event" FROM "AuditEntry" WHERE "userId" = ? ORDER BY "sequence"`,
      id,
    );
    expect(events.map(({ event }) => event)).toEqual([
      ...["signed-in", "recovery-codes-made", "deletion-requested"],
    ]);
  });
});
