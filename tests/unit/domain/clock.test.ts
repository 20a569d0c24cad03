import { describe, expect, it } from "vitest";
import {
  type ClockReading,
  type ClockRecord,
  clockJumpOf,
  nextClockRecordOf,
  possibleTimeOf,
  steadyPeriod,
  waitEndOf,
} from "@/lib/domain/clock";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const start = Date.UTC(2026, 10, 24, 2);

const readingAfter = (elapsed: number, uptime = elapsed, bootId: string | null = "boot") =>
  ({ at: new Date(start + elapsed), uptime: hour + uptime, bootId }) satisfies ClockReading;
const first: ClockRecord = { ...readingAfter(0), steadySince: null };
const entryAfter = (elapsed: number) => new Date(start + elapsed);

describe("a clock", () => {
  it.each([
    ["an hour later", readingAfter(hour), 0],
    ["a month later, on for all of it", readingAfter(30 * day), 0],
    ["after a night that the machine slept through", readingAfter(hour + 8 * hour, hour), 0],
    ["corrected by minutes", readingAfter(-5 * 60_000, 1000), 0],
    ["two days ahead of the uptime", readingAfter(hour + 2 * day, hour), 2 * day],
    ["a day behind", readingAfter(hour - day, hour), hour - day],
    ["off over a weekend", readingAfter(2.6 * day, -hour, "another"), 0],
    ["off for eight days", readingAfter(8 * day, -hour, "another"), 8 * day],
    [
      "off for eight days, on a system without a boot id",
      readingAfter(8 * day, 8 * day, null),
      8 * day,
    ],
  ])("%s has jumped by what it should have", (_when, now, jump) => {
    expect(clockJumpOf(now, first, null)).toBe(jump);
  });

  it.each([
    ["agrees with a fresh entry", entryAfter(-hour), 0],
    ["is ahead of what is stored", entryAfter(-8 * day), 8 * day],
    ["is behind what is stored", entryAfter(2 * day), -2 * day],
    ["is the only one", null, 0],
  ])("without an earlier reading that %s", (_how, entry, jump) => {
    expect(clockJumpOf(readingAfter(0), null, entry)).toBe(jump);
  });

  it("that was far ahead is in doubt for a week, and again when it is set right", () => {
    const wrong = readingAfter(hour + 400 * day, hour);
    const jumped = nextClockRecordOf(wrong, first, clockJumpOf(wrong, first, null));
    expect(waitEndOf(jumped)).toEqual(new Date(wrong.at.getTime() + steadyPeriod));
    const right = readingAfter(2 * hour);
    const back = nextClockRecordOf(right, jumped, clockJumpOf(right, jumped, null));
    expect(waitEndOf(back)).toEqual(new Date(right.at.getTime() + steadyPeriod));
  });

  it("is believed after a week, although an entry from the future stays the newest", () => {
    const future = entryAfter(365 * day);
    let record: ClockRecord | null = null;
    const waits: boolean[] = [];
    for (let days = 0; days <= 8; days += 1) {
      const now = readingAfter(days * day);
      record = nextClockRecordOf(now, record, clockJumpOf(now, record, future));
      waits.push(waitEndOf(record) !== null);
    }
    expect(waits).toEqual([true, true, true, true, true, true, true, false, false]);
  });

  it("dates nothing before 2000 or after 2099", () => {
    const [early, late, fine] = [new Date(0), new Date("2106-02-07T00:00:00Z"), new Date(start)];
    expect([early, late, fine].map((at) => possibleTimeOf(at).getUTCFullYear())).toEqual([
      2000, 2099, 2026,
    ]);
  });
});
