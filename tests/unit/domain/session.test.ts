import { describe, expect, it } from "vitest";
import {
  hasRecentReauthentication,
  hasRecentSignIn,
  isSeenAtOutdated,
  isSessionActive,
  sessionTimeouts,
} from "@/lib/domain/session";

const began = new Date("2026-11-24T02:00:00Z");
const minute = 60_000;
const afterwards = (ms: number) => new Date(began.getTime() + ms);
const endsAt = afterwards(sessionTimeouts.absolute);

describe("a session", () => {
  it("is good until a week without use has passed", () => {
    const session = { seenAt: began, endsAt };
    expect(isSessionActive(session, began)).toBe(true);
    expect(isSessionActive(session, afterwards(sessionTimeouts.idle - 1))).toBe(true);
    expect(isSessionActive(session, afterwards(sessionTimeouts.idle))).toBe(false);
  });

  it("ends after 30 days however often it is used", () => {
    expect(
      isSessionActive({ seenAt: afterwards(sessionTimeouts.absolute - 1), endsAt }, endsAt),
    ).toBe(false);
    const last = afterwards(sessionTimeouts.absolute - 1);
    expect(isSessionActive({ seenAt: last, endsAt }, last)).toBe(true);
  });

  it("has its use noted no more than every five minutes", () => {
    expect(isSeenAtOutdated({ seenAt: began }, afterwards(5 * minute - 1))).toBe(false);
    expect(isSeenAtOutdated({ seenAt: began }, afterwards(5 * minute))).toBe(true);
  });

  it("is confirmed for ten minutes, and not at all before it was", () => {
    expect(hasRecentReauthentication({ confirmedAt: null }, began)).toBe(false);
    expect(hasRecentReauthentication({ confirmedAt: began }, afterwards(10 * minute - 1))).toBe(
      true,
    );
    expect(hasRecentReauthentication({ confirmedAt: began }, afterwards(10 * minute))).toBe(false);
  });

  it("is fresh for ten minutes", () => {
    expect(hasRecentSignIn({ createdAt: began }, afterwards(10 * minute - 1))).toBe(true);
    expect(hasRecentSignIn({ createdAt: began }, afterwards(10 * minute))).toBe(false);
  });
});

describe("a time stored by a clock that was ahead", () => {
  const now = new Date("2026-07-20T05:00:00Z");
  const ahead = (ms: number) => new Date(now.getTime() + ms);

  it("is recent only within the difference that clocks may have", () => {
    expect(hasRecentReauthentication({ confirmedAt: ahead(60_000) }, now)).toBe(true);
    expect(hasRecentReauthentication({ confirmedAt: ahead(60_001) }, now)).toBe(false);
    expect(hasRecentSignIn({ createdAt: ahead(60_000) }, now)).toBe(true);
    expect(hasRecentSignIn({ createdAt: ahead(60_001) }, now)).toBe(false);
  });
});
