import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, weekdayOf, weekStartOf } from "@/lib/domain/calendar";

/**
 * A slow calendar beside the product's: days are counted one by one, and the clocks of each place follow the rules that
 * its law gives, written out here. It uses no library, and neither the machine's zone nor its time zone data.
 */
const minute = 60_000;
const day = 24 * 60 * minute;
const firstYear = 2023;
const lastYear = 2029;
const start = Date.UTC(firstYear, 0, 1);
const end = Date.UTC(lastYear + 1, 0, 1);

type Day = { readonly year: number; readonly month: number; readonly date: number };

/** The first day of these years was a Sunday. */
const days: readonly Day[] = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
  const year = firstYear + index;
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths.flatMap((length, month) =>
    Array.from({ length }, (_each, date) => ({ year, month: month + 1, date: date + 1 })),
  );
}).flat();
const sunday = 0;
const friday = 5;
const weekday = (index: number) => index % 7;

const textOf = ({ year, month, date }: Day) =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

/** The start of the `which`th (-1: the last) such weekday of a month, as if in UTC. */
function nth(year: number, month: number, which: number, on: number): number {
  const all = days.flatMap((each, index) =>
    each.year === year && each.month === month && weekday(index) === on ? [index] : [],
  );
  return start + (all.at(which < 0 ? which : which - 1) ?? Number.NaN) * day;
}

/** Offsets in minutes, and the start and end of a year's summer time in UTC. */
type Place = {
  readonly winter: number;
  readonly summer?: number;
  readonly summerOf?: (year: number) => readonly [from: number, to: number];
};

const always = (winter: number): Place => ({ winter });

const america = (winter: number): Place => ({
  winter,
  summer: winter + 60,
  summerOf: (year) => [
    nth(year, 3, 2, sunday) + (120 - winter) * minute,
    nth(year, 11, 1, sunday) + (60 - winter) * minute,
  ],
});

const places: Readonly<Record<string, Place>> = {
  UTC: always(0),
  "Asia/Jakarta": always(7 * 60),
  "Asia/Jayapura": always(9 * 60),
  "Asia/Kathmandu": always(5 * 60 + 45),
  "Pacific/Apia": always(13 * 60),
  "Pacific/Kiritimati": always(14 * 60),
  "America/Sao_Paulo": always(-3 * 60),
  "America/New_York": america(-5 * 60),
  "America/St_Johns": america(-(3 * 60 + 30)),
  "Europe/London": {
    winter: 0,
    summer: 60,
    summerOf: (year) => [
      nth(year, 3, -1, sunday) + 60 * minute,
      nth(year, 10, -1, sunday) + 60 * minute,
    ],
  },
  // From midnight before the last Friday of April to midnight after the last Thursday of October.
  "Africa/Cairo": {
    winter: 120,
    summer: 180,
    summerOf: (year) => [
      nth(year, 4, -1, friday) - 120 * minute,
      nth(year, 10, -1, friday - 1) + day - 180 * minute,
    ],
  },
  // Southern hemisphere, half an hour: summer time ends in April.
  "Australia/Lord_Howe": {
    winter: 11 * 60,
    summer: 10 * 60 + 30,
    summerOf: (year) => [
      nth(year, 4, 1, sunday) - 9 * 60 * minute,
      nth(year, 10, 1, sunday) - (8 * 60 + 30) * minute,
    ],
  },
};

const summerTimes = new Map<string, readonly [from: number, to: number]>();

function summerTimeIn(place: Place, year: number): readonly [from: number, to: number] {
  const key = `${Object.values(places).indexOf(place)} ${year}`;
  const summer = summerTimes.get(key) ?? place.summerOf?.(year) ?? [end, end];
  summerTimes.set(key, summer);
  return summer;
}

function referenceDayOf(at: number, place: Place): string {
  const year = days[Math.floor((at - start) / day)]?.year ?? firstYear;
  const [from, to] = summerTimeIn(place, year);
  const ahead = at >= from && at < to ? (place.summer ?? place.winter) : place.winter;
  const found = days[Math.floor((at + ahead * minute - start) / day)];
  if (!found) throw new Error("Outside of the calendar");
  return textOf(found);
}

describe("the day of an instant is what a calendar without any library says", () => {
  it.each(Object.entries(places))("in %s, at and around every midnight", (zone, place) => {
    for (let midnight = start + 2 * day; midnight < end - 2 * day; midnight += day) {
      for (const ahead of [place.winter, place.summer ?? place.winter]) {
        for (const late of [-1, 0, 1]) {
          const at = midnight - ahead * minute + late;
          if (dayOf(new Date(at), zone) !== referenceDayOf(at, place)) {
            expect.fail(`${new Date(at).toISOString()}: ${dayOf(new Date(at), zone)}`);
          }
        }
      }
    }
  });

  it("anywhere, at any moment", () => {
    const instant = fc.integer({ min: start + 2 * day, max: end - 2 * day });
    const anywhere = fc.constantFrom(...Object.entries(places));
    fc.assert(
      fc.property(instant, anywhere, (at, [zone, place]) => {
        expect(dayOf(new Date(at), zone)).toBe(referenceDayOf(at, place));
      }),
      { numRuns: 2_000 },
    );
  });

  it("and so are the days after it and before it, its weekday and its week", () => {
    for (const [index, each] of days.entries()) {
      const text = textOf(each);
      if (weekdayOf(text) !== (weekday(index) + 6) % 7) expect.fail(`weekday of ${text}`);
      const monday = days[index - weekdayOf(text)];
      if (monday && weekStartOf(text) !== textOf(monday)) expect.fail(`week of ${text}`);
      const later = days[index + 400];
      if (later && addDays(text, 400) !== textOf(later)) expect.fail(`400 days after ${text}`);
      if (later && addDays(textOf(later), -400) !== text) expect.fail(`400 days before ${later}`);
    }
  });
});
