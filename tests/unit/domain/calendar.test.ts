import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { addDays, dayOf, instantFrom, weekdayOf, weekStartOf } from "@/lib/domain/calendar";

/** The last second of a day and the first of the next, in local time. */
const midnights: [string, string, string, string, string][] = [
  ["Asia/Jakarta", "2026-11-24T16:59:59Z", "2026-11-24", "2026-11-24T17:00:00Z", "2026-11-25"],
  ["Asia/Jayapura", "2026-12-31T14:59:59Z", "2026-12-31", "2026-12-31T15:00:00Z", "2027-01-01"],
  ["Asia/Kathmandu", "2026-01-01T18:14:59Z", "2026-01-01", "2026-01-01T18:15:00Z", "2026-01-02"],
  [
    "Pacific/Kiritimati",
    "2026-01-01T09:59:59Z",
    "2026-01-01",
    "2026-01-01T10:00:00Z",
    "2026-01-02",
  ],
  ["Pacific/Niue", "2026-01-01T10:59:59Z", "2025-12-31", "2026-01-01T11:00:00Z", "2026-01-01"],
  ["UTC", "2028-02-28T23:59:59Z", "2028-02-28", "2028-02-29T00:00:00Z", "2028-02-29"],
  ["America/St_Johns", "2026-01-02T03:29:59Z", "2026-01-01", "2026-01-02T03:30:00Z", "2026-01-02"],
  // Samoa skipped a Friday when it moved across the date line.
  ["Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29", "2011-12-30T10:00:00Z", "2011-12-31"],
  // Clocks go forward: a day of 23 hours, before and after it.
  ["America/New_York", "2026-03-08T04:59:59Z", "2026-03-07", "2026-03-08T05:00:00Z", "2026-03-08"],
  ["America/New_York", "2026-03-09T03:59:59Z", "2026-03-08", "2026-03-09T04:00:00Z", "2026-03-09"],
  // Clocks go back: a day of 25 hours.
  ["America/New_York", "2026-11-01T03:59:59Z", "2026-10-31", "2026-11-01T04:00:00Z", "2026-11-01"],
  ["America/New_York", "2026-11-02T04:59:59Z", "2026-11-01", "2026-11-02T05:00:00Z", "2026-11-02"],
  // A day that began at one o'clock.
  ["America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03", "2018-11-04T03:00:00Z", "2018-11-04"],
  // Half an hour of summer time.
  [
    "Australia/Lord_Howe",
    "2026-01-01T12:59:59Z",
    "2026-01-01",
    "2026-01-01T13:00:00Z",
    "2026-01-02",
  ],
  [
    "Australia/Lord_Howe",
    "2026-07-01T13:29:59Z",
    "2026-07-01",
    "2026-07-01T13:30:00Z",
    "2026-07-02",
  ],
];

const zones = [...new Set(midnights.map(([zone]) => zone))];

describe("the day of an instant", () => {
  it.each(midnights)("turns at midnight in %s (%s)", (zone, last, lastDay, first, firstDay) => {
    expect(dayOf(new Date(last), zone)).toBe(lastDay);
    expect(dayOf(new Date(first), zone)).toBe(firstDay);
  });

  it("is an error in a zone that does not exist", () => {
    expect(() => dayOf(new Date(0), "Mars/Olympus")).toThrow(RangeError);
  });

  it("never goes back while time goes on, in any zone", () => {
    const instant = fc.date({
      min: new Date("2000-01-02"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.nat(90 * 3_600_000), fc.constantFrom(...zones), (at, later, zone) => {
        const [before, after] = [dayOf(at, zone), dayOf(new Date(at.getTime() + later), zone)];
        expect(before).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(after >= before).toBe(true);
      }),
    );
  });
});

/** The next day by the rules of the Gregorian calendar. */
function nextDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const text = (y: number, m: number, d: number) =>
    `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  if (date < (lengths[month - 1] ?? 0)) return text(year, month, date + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
}

describe("calendar days", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(["America/New_York", "Australia/Lord_Howe", "Pacific/Apia"])(
    "are the same on a machine that stands in %s",
    (zone) => {
      vi.stubEnv("TZ", zone);
      expect(new Date(2026, 0, 1).toISOString()).not.toBe("2026-01-01T00:00:00.000Z");
      let day = "2011-01-01";
      for (let count = 0; count < 16 * 366; count += 1) {
        const next = nextDay(day);
        if (addDays(day, 1) !== next || addDays(next, -1) !== day) expect.fail(`after ${day}`);
        day = next;
      }
    },
  );

  it.each([
    ["2026-11-24", 0, "2026-11-24"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2100-02-28", 1, "2100-03-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2028-03-01", -1, "2028-02-29"],
    ["2026-03-08", 1, "2026-03-09"],
  ])("%s plus %i days is %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it("follow each other as they are taught at school, and back again, for forty years", () => {
    let day = "2000-01-01";
    for (let count = 0; count < 40 * 366; count += 1) {
      const next = nextDay(day);
      if (addDays(day, 1) !== next || addDays(next, -1) !== day) expect.fail(`after ${day}`);
      if (weekdayOf(next) !== (weekdayOf(day) + 1) % 7) expect.fail(`weekday of ${next}`);
      day = next;
    }
    expect(addDays("2000-01-01", 40 * 366)).toBe(day);
  });

  it.each([
    ["2026-11-23", 0, "2026-11-23"],
    ["2026-11-24", 1, "2026-11-23"],
    ["2026-11-29", 6, "2026-11-23"],
    ["2027-01-01", 4, "2026-12-28"],
    ["2028-02-29", 1, "2028-02-28"],
  ])("%s is weekday %i of the week from %s", (day, weekday, monday) => {
    expect(weekdayOf(day)).toBe(weekday);
    expect(weekStartOf(day)).toBe(monday);
  });
});

describe("an instant in a text", () => {
  it.each([
    ["2026-05-01T03:00:00Z", "2026-05-01T03:00:00.000Z"],
    ["2026-05-01t10:00:00.25+07:00", "2026-05-01T03:00:00.250Z"],
    ["2026-05-01 03:00:00.123456789-00:00", "2026-05-01T03:00:00.123Z"],
    ["2028-02-29T00:00Z", "2028-02-29T00:00:00.000Z"],
    ["2026-05-01T10:00:00+07", "2026-05-01T03:00:00.000Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z"],
  ])("may be %s", (text, iso) => expect(instantFrom(text)?.toISOString()).toBe(iso));

  it.each([
    ...["", "now", "2026-05-01", "2026-05-01T03:00:00", "2026-02-30T03:00:00Z"],
    ...["2026-13-01T03:00:00Z", "2026-05-01T25:00:00Z", "1777604400", "+002026-05-01T03:00:00Z"],
  ])("cannot be %j", (text) => expect(instantFrom(text)).toBeNull());
});
