import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTolerance } from "@/lib/domain/clock";
import {
  dueTimesOf,
  isChecked,
  type LinkAnswer,
  type LinkCheck,
  linkCheckAfter,
  linksToAdd,
  nextLinkCheckAt,
} from "@/lib/domain/link-check";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const url = "https://github.example/siti/churn";
const unasked: LinkCheck = { url, checkedAt: null, failedAt: null, lapsedAt: null };
const start = new Date("2026-11-24T02:00:00Z");
const daysLater = (days: number) => new Date(start.getTime() + days * day);

/** Answers in the order of their days. */
const answered = (...answers: [days: number, answer: LinkAnswer][]) =>
  answers.reduce(
    (check, [days, answer]) => linkCheckAfter(check, answer, daysLater(days)),
    unasked,
  );

describe("a link check", () => {
  it("that was never answered is no check", () => expect(isChecked(unasked)).toBe(false));

  it("has the time of the last good answer", () => {
    const check = answered([0, "ok"], [7, "failed"], [14, "ok"]);
    expect(check).toEqual({ url, checkedAt: daysLater(14), failedAt: null, lapsedAt: null });
    expect(isChecked(check)).toBe(true);
  });

  it.each<[what: string, days: number, isStillChecked: boolean]>([
    ["an hour later", 7 + 1 / 24, true],
    ["a second less than a week later", 14 - 1 / 86_400, true],
    ["a week later", 14, false],
    ["a month later", 37, false],
  ])("that failed, and again %s", (_what, days, isStillChecked) => {
    const check = answered([0, "ok"], [7, "failed"], [days, "failed"]);
    expect(isChecked(check)).toBe(isStillChecked);
    expect(check.checkedAt).toEqual(start);
    expect(check.failedAt).toEqual(daysLater(7));
    expect(check.lapsedAt).toEqual(isStillChecked ? null : daysLater(days));
  });

  it("keeps since when it has lapsed, and is checked again by one good answer", () => {
    const lapsed = answered([0, "ok"], [7, "failed"], [14, "failed"], [21, "failed"]);
    expect(lapsed.lapsedAt).toEqual(daysLater(14));
    expect(isChecked(linkCheckAfter(lapsed, "ok", daysLater(28)))).toBe(true);
  });

  it("is not lapsed by a failure of a clock that was not set", () => {
    const unset = linkCheckAfter(unasked, "failed", new Date("2000-01-01T00:00:00Z"));
    expect(linkCheckAfter(unset, "failed", start)).toMatchObject({
      failedAt: start,
      lapsedAt: null,
    });
  });

  it("from a clock that was ahead is no later than now", () => {
    const ahead = answered([30_000, "ok"], [30_007, "failed"], [30_014, "failed"]);
    expect(linkCheckAfter(ahead, "failed", start)).toEqual({
      url,
      checkedAt: start,
      failedAt: start,
      lapsedAt: start,
    });
    expect(linkCheckAfter(ahead, "ok", start)).toEqual(answered([0, "ok"]));
  });
});

type Step = { readonly wait: number; readonly answer: LinkAnswer };
const steps = fc.array(
  fc.record({
    wait: fc.oneof(fc.integer({ min: 1, max: 20 * day }), fc.constantFrom(7 * day, 7 * day - 1)),
    answer: fc.constantFrom<LinkAnswer>("ok", "failed"),
  }),
  { maxLength: 30 },
);

/** All answers with their times, by a clock that begins somewhere and then is right. */
function answersOf(list: readonly Step[], begin: Date) {
  let at = begin.getTime();
  return list.map(({ wait, answer }) => {
    at += wait;
    return { at: new Date(at), answer };
  });
}

describe("whatever is answered", () => {
  it("is what a slow reading of all answers says", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const answers = answersOf(list, start);
        const check = answers.reduce(
          (state, { at, answer }) => linkCheckAfter(state, answer, at),
          unasked,
        );
        const lastGood = answers.findLastIndex(({ answer }) => answer === "ok");
        const failures = answers.slice(lastGood + 1);
        const [first] = failures;
        const lapse = failures.find(
          ({ at }) => at.getTime() - (first?.at.getTime() ?? 0) >= 7 * day,
        );
        expect(check).toEqual({
          url,
          checkedAt: answers[lastGood]?.at ?? null,
          failedAt: first?.at ?? null,
          lapsedAt: lapse?.at ?? null,
        });
        expect(isChecked(check)).toBe(lastGood !== -1 && !lapse);
      }),
    );
  });

  const anyTime = fc.date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2099-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  const anyAnswers = fc.array(fc.record({ at: anyTime, answer: fc.constantFrom("ok", "failed") }));

  it("by whatever clocks, no failure makes a link checked, and no time is later than now", () => {
    fc.assert(
      fc.property(anyAnswers, anyTime, (answers, now) => {
        const check = answers.reduce(
          (state, { at, answer }) => linkCheckAfter(state, answer as LinkAnswer, at),
          unasked,
        );
        const failed = linkCheckAfter(check, "failed", now);
        expect(isChecked(failed) && !isChecked(check)).toBe(false);
        const times = [failed.checkedAt, failed.failedAt, failed.lapsedAt];
        expect(times.filter((time) => time !== null && time > now)).toEqual([]);
      }),
    );
  });
});

describe("the next check", () => {
  const anyUrl = fc.webUrl({ withQueryParameters: true });

  it("is at least a week and less than eight days later, the same for the same address", () => {
    fc.assert(
      fc.property(anyUrl, fc.date({ noInvalidDate: true, max: daysLater(0) }), (address, now) => {
        const wait = nextLinkCheckAt(address, now).getTime() - now.getTime();
        expect(wait).toBeGreaterThanOrEqual(7 * day);
        expect(wait).toBeLessThan(8 * day);
        expect(nextLinkCheckAt(address, now)).toEqual(nextLinkCheckAt(address, now));
      }),
    );
  });

  it("parts addresses that were added together", () => {
    const hours = Array.from({ length: 240 }, (_, index) => {
      const next = nextLinkCheckAt(`https://github.example/siti/${index}`, start);
      return Math.floor((next.getTime() - start.getTime()) / hour);
    });
    const counts = new Map(hours.map((each) => [each, hours.filter((h) => h === each).length]));
    expect(counts.size).toBeGreaterThan(20);
    expect(Math.max(...counts.values())).toBeLessThan(30);
  });

  it("is due when it comes, and at once where no right clock could have planned it", () => {
    const isDue = (nextAt: Date, now: Date) => {
      const due = dueTimesOf(now);
      return due !== null && (nextAt <= due.now || nextAt > due.beyond);
    };
    fc.assert(
      fc.property(anyUrl, (address) => {
        const nextAt = nextLinkCheckAt(address, start);
        expect(isDue(nextAt, nextAt)).toBe(true);
        expect(isDue(nextAt, new Date(nextAt.getTime() - 1))).toBe(false);
        expect(isDue(nextAt, new Date(start.getTime() - clockTolerance))).toBe(false);
        expect(isDue(nextLinkCheckAt(address, new Date("2099-12-31")), start)).toBe(true);
      }),
    );
  });

  it("is never due by a clock that is not set", () => {
    expect(dueTimesOf(new Date("2000-01-01T00:00:00Z"))).toBeNull();
  });
});

describe("the links of a learner", () => {
  const links = Array.from({ length: 60 }, (_, index) => `https://contoh.example/${index}`);

  it("are added as far as there is room among those that wait", () => {
    expect(linksToAdd(links, 0)).toEqual(links.slice(0, 50));
    expect(linksToAdd(links, 48)).toEqual(links.slice(0, 2));
    expect(linksToAdd(links, 51)).toEqual([]);
  });

  it("are not added where they are longer than an index can hold, in bytes", () => {
    const short = `https://contoh.example/${"ж".repeat(980)}`;
    expect(linksToAdd([`${short}${"ж".repeat(10)}`, short], 0)).toEqual([short]);
  });
});
