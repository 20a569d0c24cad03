import { describe, expect, it } from "vitest";
import { addDays, weekStartOf } from "@/lib/domain/calendar";
import { progressOf } from "@/lib/domain/completion";
import { type Forecast, forecastOf } from "@/lib/domain/forecast";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { type ItemState, type States, statesFrom } from "@/lib/domain/progress";
import type { StudyTime } from "@/lib/domain/study-time";
import {
  allDone,
  doneOn,
  emphasis,
  learningSince,
  path,
  timeZone,
  today,
} from "../../support/unit/plan-arbitraries";

type Learner = {
  readonly states?: States;
  readonly studyTime?: readonly StudyTime[];
  readonly plan?: Partial<Plan>;
};

function forecast({ states = new Map(), studyTime = [], plan = {} }: Learner): Forecast {
  const chosen = { ...defaultPlanOf(today), ...plan };
  const progress = progressOf(path, states);
  return forecastOf({ progress, states, studyTime, plan: chosen, emphasis }, { today, timeZone });
}

function ready(learner: Learner) {
  const result = forecast(learner);
  if (result.state !== "ready") throw new Error(`The forecast is ${result.state}`);
  return result;
}

/** The hours of the last weeks, oldest first, each logged on its Monday. */
function logged(...hours: number[]): StudyTime[] {
  const monday = weekStartOf(today);
  return hours.map((each, index) => ({
    ...{ on: addDays(monday, -7 * (hours.length - index)), item: null },
    minutes: 60 * each,
  }));
}
const steady = logged(8, 7, 9, 8, 8, 10, 6, 8);

describe("the forecast says plainly", () => {
  it("that everything is done", () => {
    expect(forecast({ states: allDone(today), studyTime: steady })).toEqual({ state: "done" });
  });

  it("that it is too early, before four weeks, and what remains", () => {
    const none = forecast({});
    expect(none).toMatchObject({ state: "too-early", weeks: 0 });
    expect(forecast({ studyTime: logged(8, 8, 8) })).toMatchObject({
      state: "too-early",
      weeks: 3,
    });
    expect(forecast({ studyTime: logged(8, 8, 8, 8) }).state).toBe("ready");
    const [low = 0, high = 0] = none.state === "done" ? [] : none.remainingHours;
    expect(low).toBeGreaterThan(150);
    expect(high).toBeGreaterThan(2 * low);
  });

  it("that there is no pace, when items were begun and nothing was done, or not for twelve weeks", () => {
    const begun = statesFrom([learningSince("python", "2026-09-01")]);
    expect(forecast({ states: begun })).toMatchObject({ state: "no-pace", weeks: 12 });
    const quiet = Array.from({ length: 12 }, () => 0);
    expect(forecast({ studyTime: logged(8, 8, 8, ...quiet) }).state).toBe("no-pace");
    expect(forecast({ studyTime: logged(8, 8, 8, ...quiet.slice(1)) }).state).toBe("ready");
  });

  it("that the pace is too slow, when it would take more than ten years, or all days are of rest", () => {
    const slow = logged(0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01);
    expect(forecast({ studyTime: slow, plan: { hoursPerWeek: 0 } }).state).toBe("too-slow");
    const restDays = [1, 2, 3, 4, 5, 6, 7];
    expect(forecast({ studyTime: steady, plan: { restDays } }).state).toBe("too-slow");
  });

  it("that its late end is open, when the simulation stops before", () => {
    const { isLateOpen, late } = ready({
      studyTime: logged(1.5, 1.5, 1.5, 1.5),
      plan: { hoursPerWeek: 1 },
    });
    expect(isLateOpen).toBe(true);
    expect(late).toBe(addDays(today, 3639));
    expect(ready({ studyTime: steady }).isLateOpen).toBe(false);
  });
});

describe("the range of the forecast", () => {
  it("is in order, not before today, and the same for the same history", () => {
    const { early, likely, late } = ready({ studyTime: steady });
    expect(today < early && early < likely && likely < late).toBe(true);
    expect(ready({ studyTime: [...steady].reverse() })).toEqual(ready({ studyTime: steady }));
  });

  it("is the same in every process", () => {
    expect(ready({ studyTime: steady })).toMatchObject({
      ...{ early: "2027-09-05", likely: "2028-03-30", late: "2028-12-26" },
    });
  });

  it("is today when what remains takes no time", () => {
    const states = allDone("2026-01-05");
    states.delete("git");
    const { early, late } = ready({ states, studyTime: steady, plan: { hours: { git: 0 } } });
    expect([early, late]).toEqual([today, today]);
  });

  it("comes near to the remaining hours by the hours a week, of a learner who is as regular as the plan", () => {
    const { likely, remainingHours } = ready({ studyTime: logged(...Array(30).fill(8)) });
    const weeks = (remainingHours[0] + remainingHours[1]) / 2 / 8;
    expect(likely > addDays(today, Math.round(7 * weeks * 0.9))).toBe(true);
    expect(likely < addDays(today, Math.round(7 * weeks * 1.4))).toBe(true);
  });

  it("comes earlier with a backdated tick, which lowers what remains and is no pace", () => {
    const known = statesFrom([doneOn("python", "2020-05-01", { recordedOn: "2026-11-18" })]);
    const before = ready({ studyTime: steady });
    const after = ready({ studyTime: steady, states: known });
    expect(after.weeks).toBe(before.weeks);
    expect(after.remainingHours[0]).toBeCloseTo(before.remainingHours[0] - 16, 6);
    expect(after.likely < before.likely).toBe(true);
  });

  it("is later by a pause ahead, and not worse for one behind", () => {
    const pause = (from: string, to: string) => ({ id: from, from, to, reason: null });
    const before = ready({ studyTime: steady });
    const ahead = ready({
      studyTime: steady,
      plan: { pauses: [pause("2026-12-01", "2027-01-31")] },
    });
    expect(ahead.early > addDays(before.early, 40)).toBe(true);
    const gap = logged(8, 8, 8, 8, 0, 0, 0, 0, 8, 8);
    const pauses = [pause("2026-10-12", "2026-11-08")];
    const paused = ready({ studyTime: gap, plan: { pauses } });
    expect(paused.weeks).toBe(6);
    expect(paused.likely < ready({ studyTime: gap }).likely).toBe(true);
  });

  it("lies behind a long pause that begins tomorrow", () => {
    const plan = { pauses: [{ id: "1", from: "2026-11-26", to: "2027-12-31", reason: null }] };
    const { likely } = ready({ studyTime: steady, plan });
    expect(likely > "2027-12-31").toBe(true);
  });

  it("names a falling pace", () => {
    expect(ready({ studyTime: logged(9, 9, 9, 9, 4, 4, 4, 4) }).trend).toEqual({
      ...{ direction: "falling", before: 9, recent: 4 },
    });
    expect(ready({ studyTime: steady }).trend?.direction).toBe("steady");
    expect(ready({ studyTime: logged(8, 8, 8, 8) }).trend).toBeNull();
  });

  it("does not change with log entries of days to come", () => {
    const later: StudyTime = { on: addDays(today, 1), minutes: 600, item: "python" };
    expect(ready({ studyTime: [...steady, later] })).toEqual(ready({ studyTime: steady }));
  });
});

describe("what would move the forecast", () => {
  const changes = (learner: Learner) =>
    new Map(ready(learner).drivers.map(({ change, days }) => [JSON.stringify(change), days]));

  it("is two hours a week more or less, a pause of two weeks, and the specialisation", () => {
    const drivers = changes({ studyTime: steady });
    expect(drivers.get('{"kind":"hours","by":2}')).toBeLessThan(-30);
    expect(drivers.get('{"kind":"hours","by":-2}')).toBeGreaterThan(30);
    const pause = drivers.get('{"kind":"pause","weeks":2}');
    expect(pause).toBeGreaterThan(7);
    expect(pause).toBeLessThan(21);
    const other = drivers.get('{"kind":"specialisation","key":"cv-engineer"}');
    expect(other).not.toBe(0);
  });

  it("is not what the learner has chosen, nor fewer hours than there are", () => {
    const plan = { specialisation: "cv-engineer" };
    expect([...changes({ studyTime: steady, plan }).keys()].join()).not.toContain("cv-engineer");
    const little = changes({ studyTime: logged(1, 2, 1, 2, 1, 2) });
    expect(little.has('{"kind":"hours","by":-2}')).toBe(false);
  });

  it("takes two hours from the pace of late, not from one that slow weeks long ago lower", () => {
    const slow = Array.from({ length: 39 }, () => 0.5);
    const drivers = changes({ studyTime: logged(...slow, ...Array(12).fill(8)) });
    const earlier = -(drivers.get('{"kind":"hours","by":2}') ?? Number.NaN);
    const later = drivers.get('{"kind":"hours","by":-2}');
    expect(earlier).toBeGreaterThan(60);
    expect(later).toBeGreaterThan(earlier);
    expect(later).toBeLessThan(3.5 * earlier);
  });

  it("is the difference between the middles", () => {
    const { likely, drivers } = ready({ studyTime: steady });
    for (const driver of drivers) expect(addDays(likely, driver.days)).toBe(driver.likely);
  });
});

describe("a learner who ticks without a log", () => {
  it("has the middle efforts for a pace", () => {
    const days = ["2026-10-13", "2026-10-21", "2026-10-28", "2026-11-04", "2026-11-18"];
    const items = ["git", "clean-code", "dsa", "calculus", "linear-algebra"];
    const done = items.map(
      (item, index): ItemState => doneOn(item, days[index] ?? today, { startedOn: "2026-10-05" }),
    );
    expect(forecast({ states: statesFrom(done) })).toMatchObject({ state: "ready", weeks: 7 });
  });
});
