import { describe, expect, it } from "vitest";
import { consumeLimit, refundLimit } from "@/lib/auth/rate-limit";
import { consumeLimits, refundLimits } from "@/lib/data/accounts/rate-limit";
import { rateLimits } from "@/lib/domain/rate-limit";
import { queryRows } from "../../support/database/stored-rows";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 2, 0, seconds));
const limit = { points: 3, seconds: 60 };

describe("a limit", () => {
  it("allows its number of uses and returns the wait for the next", async () => {
    const take = (second: number) => consumeLimits([{ key: "few", ...limit }], at(second));
    for (let turn = 0; turn < 3; turn += 1) expect(await take(turn)).toEqual({ ok: true });
    expect(await take(10)).toMatchObject({ ok: false, retryAfter: 50, isFirst: true });
    expect(await take(59)).toMatchObject({ ok: false, retryAfter: 1, isFirst: false });
    expect(await take(60)).toEqual({ ok: true });
  });

  it("counts thirty concurrent uses correctly", async () => {
    const turns = Array.from({ length: 30 }, () =>
      consumeLimits([{ key: "many", ...limit }], at(0)),
    );
    expect((await Promise.all(turns)).filter(({ ok }) => ok)).toHaveLength(3);
  });

  it("does not count against a wider limit what a narrower one rejected", async () => {
    const both = [
      { key: "narrow", points: 1, seconds: 60 },
      { key: "wide", points: 2, seconds: 600 },
    ];
    expect(await consumeLimits(both, at(0))).toEqual({ ok: true });
    for (let turn = 1; turn < 9; turn += 1) {
      expect(await consumeLimits(both, at(turn))).toMatchObject({
        ok: false,
        retryAfter: 60 - turn,
      });
    }
    expect(await consumeLimits(both, at(60))).toEqual({ ok: true });
    expect(await consumeLimits(both, at(120))).toMatchObject({ ok: false, retryAfter: 480 });
  });

  it("counted while the clock was ahead starts over, but not for a difference of seconds", async () => {
    const take = (second: number) =>
      consumeLimits([{ key: "ahead", points: 1, seconds: 60 }], at(second));
    const aYearAhead = 365 * 24 * 60 * 60;
    expect(await take(aYearAhead)).toEqual({ ok: true });
    expect(await take(aYearAhead)).toMatchObject({ ok: false });
    expect(await take(30)).toEqual({ ok: true });
    expect(await take(0)).toMatchObject({ ok: false, retryAfter: 90 });
  });

  it("refunds uses, never more than were consumed", async () => {
    const take = () => consumeLimits([{ key: "back", points: 1, seconds: 60 }], at(0));
    await refundLimits(["back"]);
    expect(await take()).toEqual({ ok: true });
    await refundLimits(["back", "unknown"]);
    await refundLimits(["back"]);
    expect(await take()).toEqual({ ok: true });
    expect(await take()).toMatchObject({ ok: false });
  });

  it("allows a refunded use at once, although its refusal is cached", async () => {
    const use = ["mails", "ani@contoh.id"] as const;
    for (let turn = 0; turn < rateLimits.mails.points; turn += 1) {
      expect(await consumeLimit(use)).toEqual({ ok: true });
    }
    expect(await consumeLimit(use)).toMatchObject({ ok: false });
    await refundLimit(use); // the rejected use was counted too
    await refundLimit(use);
    expect(await consumeLimit(use)).toEqual({ ok: true });
  });

  it("is stored in the database and survives a restart", async () => {
    expect(await queryRows(`SELECT "count" FROM "RateLimit" WHERE "key" = 'many'`)).toEqual([
      { count: 30 },
    ]);
  });
});
