import { describe, expect, it } from "vitest";
import { addDays, dayOf, weekdayOf } from "@/lib/domain/calendar";
import { effortsOf } from "@/lib/domain/effort";
import type { Pause } from "@/lib/domain/pause";
import { type ItemState, statesFrom } from "@/lib/domain/progress";
import { minutesByDayOf, type StudyTime } from "@/lib/domain/study-time";
import { weeklyPacesOf } from "@/lib/domain/weekly-pace";
import {
  doneOn,
  learningSince,
  path,
  timeZone,
  today,
  zones,
} from "../../support/unit/plan-arbitraries";

const pause = (from: string, to: string): Pause => ({ id: from, from, to, reason: null });
const hours = (on: string, of: number): StudyTime => ({ on, minutes: 60 * of, item: null });

type Learner = {
  readonly done?: readonly ItemState[];
  readonly log?: readonly StudyTime[];
  readonly pauses?: readonly Pause[];
  readonly day?: string;
};

/** Hours by the Monday of their week. */
function paces({ done = [], log = [], pauses = [], day = today }: Learner) {
  const states = statesFrom(done);
  const efforts = effortsOf(path, states, new Map(), {});
  const input = { states, efforts, minutesByDay: minutesByDayOf(log, day), pauses };
  return weeklyPacesOf(input, { today: day, timeZone }).map(
    ({ start, hours: of }) => `${start} ${Number(of.toFixed(2))}`,
  );
}

describe("the pace by weeks", () => {
  it("is empty without a history, and while the first week goes on", () => {
    expect(paces({})).toEqual([]);
    expect(paces({ log: [hours(today, 3)] })).toEqual([]);
  });

  it("is the logged hours of each week since the first entry, those without one included", () => {
    const log = [hours("2026-11-02", 3), hours("2026-11-08", 1), hours("2026-11-16", 2)];
    expect(paces({ log })).toEqual(["2026-11-02 4", "2026-11-09 0", "2026-11-16 2"]);
  });

  it("is the middle effort of what was ticked in a week without a log, and only there", () => {
    // Git has 4 to 10 hours, clean code 3 to 9.
    const done = [doneOn("git", "2026-11-17", { startedOn: "2026-11-09" })];
    expect(paces({ done })).toEqual(["2026-11-09 0", "2026-11-16 7"]);
    expect(paces({ done, log: [hours("2026-11-18", 2)] })).toEqual([
      ...["2026-11-09 0", "2026-11-16 2"],
    ]);
  });

  it("has nothing of this week, which is not over", () => {
    const log = [hours("2026-11-16", 2), hours("2026-11-24", 20), hours("2026-11-30", 20)];
    expect(paces({ log })).toEqual(["2026-11-16 2"]);
  });

  it("has nothing of what was done long before it was recorded", () => {
    const first = learningSince("python", "2026-11-02");
    const late = doneOn("git", "2026-11-04", { recordedOn: "2026-11-20" });
    expect(paces({ done: [first, late] }).every((week) => week.endsWith(" 0"))).toBe(true);
    const inTime = doneOn("git", "2026-11-13", { recordedOn: "2026-11-20" });
    expect(paces({ done: [first, inTime] })).toContain("2026-11-09 7");
  });

  it("has nothing of what was ticked at once on the first day: it was known before", () => {
    const known = [doneOn("git", "2026-11-10"), doneOn("python", "2026-11-10")];
    expect(paces({ done: known })).toEqual(["2026-11-09 0", "2026-11-16 0"]);
    const next = doneOn("clean-code", "2026-11-11");
    expect(paces({ done: [...known, next] })[0]).toBe("2026-11-09 7");
  });

  it("leaves out weeks that were mostly paused, and takes the others for whole ones", () => {
    const log = [hours("2026-11-02", 4), hours("2026-11-09", 4), hours("2026-11-16", 4)];
    const pauses = [pause("2026-11-05", "2026-11-12"), pause("2026-11-20", "2026-11-22")];
    // The first keeps three days of seven, the second three, the third four.
    expect(paces({ log, pauses })).toEqual(["2026-11-16 7"]);
  });

  it("takes the first week for a whole one, where it has at least four days", () => {
    expect(paces({ log: [hours("2026-11-12", 4)] })).toEqual(["2026-11-09 7", "2026-11-16 0"]);
    expect(paces({ log: [hours("2026-11-13", 4)] })).toEqual(["2026-11-16 0"]);
  });

  it("is that of a year at most, and of hours that a week has", () => {
    const log = [
      hours("2010-01-04", 4),
      ...["16", "17", "18", "19", "20"].map((day) => hours(`2026-11-${day}`, 24)),
    ];
    const weeks = paces({ log });
    expect(weeks.length).toBe(52);
    expect(weeks.at(-1)).toBe("2026-11-16 112");
  });

  it("counts seven calendar days a week in each zone, over both changes of the clock", () => {
    for (const zone of zones) {
      for (let day = "2026-01-05"; day < "2026-12-28"; day = addDays(day, 7)) {
        // Sunday, just before and just after midnight in the zone: the last instant of one week and the first of the next.
        const midnight = midnightAfter(addDays(day, 6), zone);
        expect(dayOf(new Date(midnight - 1), zone)).toBe(addDays(day, 6));
        const log = [hours(dayOf(new Date(midnight - 1), zone), 3), hours(addDays(day, -7), 1)];
        const before = weeksOn(log, dayOf(new Date(midnight - 1), zone), zone);
        const after = weeksOn(log, dayOf(new Date(midnight), zone), zone);
        expect(before).toEqual([1]);
        expect(after).toEqual([1, 3]);
      }
    }
  });
});

function weeksOn(log: readonly StudyTime[], day: string, zone: string): number[] {
  const input = {
    ...{ states: new Map(), efforts: new Map(), pauses: [] },
    minutesByDay: minutesByDayOf(log, day),
  };
  return weeklyPacesOf(input, { today: day, timeZone: zone }).map((week) => week.hours);
}

/** In ms; found by halving, so that no offset is assumed. */
function midnightAfter(day: string, zone: string): number {
  let before = Date.parse(`${day}T00:00:00Z`) - 26 * 3_600_000;
  let after = Date.parse(`${day}T00:00:00Z`) + 50 * 3_600_000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(new Date(middle), zone) <= day) before = middle;
    else after = middle;
  }
  expect(weekdayOf(dayOf(new Date(after), zone))).toBe((weekdayOf(day) + 1) % 7);
  return after;
}
