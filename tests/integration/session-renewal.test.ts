import { beforeEach, describe, expect, it, vi } from "vitest";
import { sessionCookie } from "@/lib/auth/cookies";
import { confirmOwner } from "@/lib/auth/session/confirmation";
import { sessionOf, startSession } from "@/lib/auth/session/session";
import { newLearner } from "../support/learners";
import { request } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);

const cookie = () => request.cookies.get(sessionCookie) ?? "";

beforeEach(() => request.forget());

describe("the cookie of a session", () => {
  it("is another one after signing in again, and the one before is worth nothing", async () => {
    const [first, second] = [await newLearner(), await newLearner()];
    await startSession(first, "password");
    const before = cookie();
    expect((await sessionOf(before))?.learner.id).toBe(first.id);
    await startSession(second, "password");
    expect((await sessionOf(cookie()))?.learner.id).toBe(second.id);
    expect(cookie()).not.toBe(before);
    expect(await sessionOf(before)).toBeNull();
  });

  it("is another one once its owner has shown again that it is them", async () => {
    const { id } = await newLearner();
    await startSession({ id }, "password");
    const copied = cookie();
    const own = await sessionOf(copied);
    if (!own) throw new Error("There is no session");
    await confirmOwner(own, "password");
    const now = await sessionOf(cookie());
    expect(now?.session.id).toBe(own.session.id);
    expect(now?.session.endsAt).toEqual(own.session.endsAt);
    expect(now?.session.confirmedAt).not.toBeNull();
    expect(await sessionOf(copied)).toBeNull();
  });

  it("of other devices stays as it is", async () => {
    const { id } = await newLearner();
    await startSession({ id }, "password");
    const elsewhere = cookie();
    request.forget();
    await startSession({ id }, "password");
    expect((await sessionOf(elsewhere))?.learner.id).toBe(id);
  });
});
