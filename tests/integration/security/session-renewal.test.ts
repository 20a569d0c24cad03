import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { sessionCookie } from "@/lib/auth/cookies";
import { completeReauthentication } from "@/lib/auth/session/reauthentication";
import { activeSessionOfToken, replaceSession } from "@/lib/auth/session/session";
import { sessionTimeouts } from "@/lib/domain/session";
import { newLearner } from "../../support/database/learners";
import { testRequest } from "../../support/requests/request-mock";

const cookie = () => testRequest.cookies.get(sessionCookie) ?? "";

beforeEach(() => testRequest.clearCookies());

describe("a session cookie", () => {
  it("is replaced at the next sign-in, and the previous one is invalid", async () => {
    const [first, second] = [await newLearner(), await newLearner()];
    await replaceSession(first, "password");
    const before = cookie();
    expect((await activeSessionOfToken(before))?.learner.id).toBe(first.id);
    await replaceSession(second, "password");
    expect((await activeSessionOfToken(cookie()))?.learner.id).toBe(second.id);
    expect(cookie()).not.toBe(before);
    expect(await activeSessionOfToken(before)).toBeNull();
  });

  it("is invalid after the next sign-in, also when a wrong clock called it expired", async () => {
    const learner = await newLearner();
    await replaceSession(learner, "password");
    const before = cookie();
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * sessionTimeouts.absolute });
    expect(await activeSessionOfToken(before)).toBeNull();
    await replaceSession(learner, "password");
    vi.useRealTimers();
    expect(await activeSessionOfToken(before)).toBeNull();
  });

  it("is replaced after reauthentication", async () => {
    const { id } = await newLearner();
    await replaceSession({ id }, "password");
    const copied = cookie();
    const own = await activeSessionOfToken(copied);
    if (!own) throw new Error("There is no session");
    await completeReauthentication(own, "password");
    const now = await activeSessionOfToken(cookie());
    expect(now?.session.id).toBe(own.session.id);
    expect(now?.session.endsAt).toEqual(own.session.endsAt);
    expect(now?.session.confirmedAt).not.toBeNull();
    expect(await activeSessionOfToken(copied)).toBeNull();
  });

  it("of other devices is not replaced", async () => {
    const { id } = await newLearner();
    await replaceSession({ id }, "password");
    const elsewhere = cookie();
    testRequest.clearCookies();
    await replaceSession({ id }, "password");
    expect((await activeSessionOfToken(elsewhere))?.learner.id).toBe(id);
  });
});
