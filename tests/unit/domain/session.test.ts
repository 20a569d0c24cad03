import { describe, expect, it } from "vitest";
import { isAlive, isConfirmed, isFresh, isStale, sessionLimits } from "@/lib/domain/session";

const began = new Date("2026-11-24T02:00:00Z");
const minute = 60_000;
const afterwards = (ms: number) => new Date(began.getTime() + ms);
const endsAt = afterwards(sessionLimits.absolute);

describe("a session", () => {
  it("is good until a week without use has passed", () => {
    const session = { seenAt: began, endsAt };
    expect(isAlive(session, began)).toBe(true);
    expect(isAlive(session, afterwards(sessionLimits.idle - 1))).toBe(true);
    expect(isAlive(session, afterwards(sessionLimits.idle))).toBe(false);
  });

  it("ends after 30 days however often it is used", () => {
    expect(isAlive({ seenAt: afterwards(sessionLimits.absolute - 1), endsAt }, endsAt)).toBe(false);
    const last = afterwards(sessionLimits.absolute - 1);
    expect(isAlive({ seenAt: last, endsAt }, last)).toBe(true);
  });

  it("has its use noted no more than every five minutes", () => {
    expect(isStale({ seenAt: began }, afterwards(5 * minute - 1))).toBe(false);
    expect(isStale({ seenAt: began }, afterwards(5 * minute))).toBe(true);
  });

  it("is confirmed for ten minutes, and not at all before it was", () => {
    expect(isConfirmed({ confirmedAt: null }, began)).toBe(false);
    expect(isConfirmed({ confirmedAt: began }, afterwards(10 * minute - 1))).toBe(true);
    expect(isConfirmed({ confirmedAt: began }, afterwards(10 * minute))).toBe(false);
  });

  it("is fresh for ten minutes", () => {
    expect(isFresh({ createdAt: began }, afterwards(10 * minute - 1))).toBe(true);
    expect(isFresh({ createdAt: began }, afterwards(10 * minute))).toBe(false);
  });
});
