import { beforeEach, describe, expect, it } from "vitest";
import { recordAuditEvent } from "@/lib/auth/audit";
import { verifyCredentials } from "@/lib/auth/password/credentials";
import { hashPassword } from "@/lib/auth/password/password";
import { completeSignIn } from "@/lib/auth/session/sign-in";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { saveLearner } from "@/lib/data/accounts/learner";
import { rateLimits } from "@/lib/domain/rate-limit";
import { morning } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";
import { testRequest } from "../../support/requests/request-mock";

type Entry = {
  event: string;
  userId: string | null;
  address: string;
  requestId: string;
  detail: string | null;
  at: unknown;
};

const password = "hujan turun di sawah";
const email = "budi@contoh.id";
const passwordHash = await hashPassword(password);
const fields = { name: "Budi", locale: "id", timeZone: "Asia/Jakarta" } as const;
const saved = await saveLearner(
  { ...fields, email, passwordHash },
  pathOf(defaultPathKey),
  morning,
);
const id = saved.ok ? saved.id : "";

const entries = () => queryRows<Entry>(`SELECT * FROM "AuditEntry" ORDER BY "sequence"`);
const latest = async () => (await entries()).at(-1);

beforeEach(() => {
  testRequest.clearCookies();
  testRequest.setPeerAddress("203.0.113.7");
});

describe("the audit log", () => {
  it("records the time in UTC, event, user and address", async () => {
    const before = Date.now();
    await recordAuditEvent("password-changed", id, "a word");
    const entry = await latest();
    expect(entry).toMatchObject({
      event: "password-changed",
      userId: id,
      address: "203.0.113.7",
      requestId: "a request of a test",
      detail: "a word",
    });
    const at = new Date(entry?.at as number | Date).getTime();
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  it("records every sign-in attempt, successful or not", async () => {
    await verifyCredentials({ email: "lain@contoh.id", password });
    expect(await latest()).toMatchObject({ event: "sign-in-failed", userId: null });
    for (let turn = 0; turn < rateLimits.guesses.points; turn += 1) {
      await verifyCredentials({ email, password: `guess ${turn}` });
      expect(await latest()).toMatchObject({ event: "sign-in-failed", userId: id });
    }
    await verifyCredentials({ email, password });
    expect(await latest()).toMatchObject({ event: "sign-in-limited", userId: id });
    const attempts = (await entries()).length;
    await verifyCredentials({ email, password });
    expect(await entries(), "said once, or the log could be flooded").toHaveLength(attempts);
    await completeSignIn({ id }, "password", { locale: "id", next: undefined });
    expect(await latest()).toMatchObject({ event: "signed-in", userId: id, detail: "password" });
  });

  it("contains no password, e-mail or cookie value", async () => {
    await completeSignIn({ id }, "password", { locale: "id", next: undefined });
    const text = JSON.stringify(await entries());
    const kept = [...testRequest.cookies.values()];
    expect(kept.length).toBeGreaterThan(0);
    for (const secret of [password, "guess 1", email, passwordHash, ...kept]) {
      expect(text).not.toContain(secret);
    }
  });
});
