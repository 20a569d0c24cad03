import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import type { RecordedEvent } from "@/lib/domain/history";
import type { Item } from "@/lib/domain/path";
import { progressSumOf } from "@/lib/domain/progress-sum";
import { forecastViewOf, paceViewOf } from "@/lib/loaders/dashboard-forecast";
import { reviewViewOf } from "@/lib/loaders/dashboard-reviews";
import { rhythmViewOf } from "@/lib/loaders/dashboard-rhythm";
import { skillsViewOf } from "@/lib/loaders/dashboard-skills";
import { type DashboardSource, planBasisOf } from "@/lib/loaders/dashboard-source";
import { weekViewOf } from "@/lib/loaders/dashboard-week";
import { expectForEveryLearner, path } from "../../../support/unit/dashboard-learners";
import { today } from "../../../support/unit/plan-arbitraries";

/** Read anew from the events, slowly and without the rules of the app. */

const monday = "2026-11-23";
const sunday = "2026-11-29";

type LastChange = { readonly status: string; readonly doneOn: string | null };

/** The last event of an item decides. */
function lastChanges(events: readonly RecordedEvent[]): Map<string, LastChange> {
  const last = new Map<string, LastChange>();
  for (const { item, to, completedOn } of events)
    last.set(item, { status: to, doneOn: to === "done" ? completedOn : null });
  return last;
}

function tickedOf(
  items: readonly Item[],
  rule: { kind: string; count?: number },
  isDone: (key: string) => boolean,
) {
  const counting = rule.kind === "all-core" ? items.filter(({ core }) => core) : items;
  const isCounted = ["all-core", "at-least", "repeating"].includes(rule.kind);
  const required = isCounted ? (rule.count ?? counting.length) : 0;
  const done = counting.filter(({ key }) => isDone(key)).length;
  return { required, done: Math.min(required, done) };
}

function countedBy(isDone: (key: string) => boolean) {
  return path.steps.map((step) => {
    const groups = step.groups.map(({ items, rule }) => tickedOf(items, rule, isDone));
    return {
      required: groups.reduce((sum, { required }) => sum + required, 0),
      done: groups.reduce((sum, { done }) => sum + done, 0),
      groups,
    };
  });
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** A day has 1,440 minutes, whatever was typed. */
function minutesOn({ studyTime }: DashboardSource, day: string): number {
  const entries = studyTime.filter(({ on, minutes }) => on === day && minutes > 0);
  return Math.min(1440, sumOf(entries.map(({ minutes }) => minutes)));
}

const daysOf = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** What the events of a day have added up to. */
function changesOn(events: readonly RecordedEvent[], day: string): number {
  const weight = (status: string) => (status === "done" ? 2 : status === "learning" ? 1 : 0);
  let sum = 0;
  const completed = new Map<string, string | null>();
  for (const event of events) {
    const { item, from, to, happenedOn, completedOn, countsOn } = event;
    if (from === "done" && to === "done" && happenedOn !== null) {
      if (completed.get(item) === day) sum -= 1;
      if (completedOn === day) sum += 1;
    } else if (countsOn === day) sum += Math.sign(weight(to) - weight(from));
    completed.set(item, completedOn);
  }
  return sum;
}

describe("every number of the dashboard equals a slow reading of the events", () => {
  it("in the percentage, its sum and the steps", () => {
    expectForEveryLearner(({ source, events }) => {
      const last = lastChanges(events);
      const steps = countedBy((key) => last.get(key)?.status === "done");
      const { progress } = source;
      expect(progress.steps.map(({ done, required }) => [done, required])).toEqual(
        steps.map(({ done, required }) => [done, required]),
      );
      const [done, required] = [steps.map((step) => step.done), steps.map((step) => step.required)];
      expect(progress).toMatchObject({ done: sumOf(done), required: sumOf(required) });
      const sum = progressSumOf(progress);
      expect(sum).toMatchObject({ done, required });
      const exact = (100 * sumOf(done)) / sumOf(required);
      if (sum.isExact) expect(progress.percent).toBe(exact);
      else expect(Math.abs(progress.percent - exact)).toBeLessThan(1);
      expect(progress.percent === 100).toBe(sumOf(done) === sumOf(required));
      const { skills } = skillsViewOf(source, null);
      for (const group of skills) {
        const place = path.steps.findIndex(({ groups }) => groups.includes(group.group));
        const step = path.steps[place];
        const counted = steps[place]?.groups[step?.groups.indexOf(group.group) ?? -1];
        expect({ done: group.done, required: group.required }).toEqual(counted);
      }
    });
  });

  it("in the line of required ticks, on each of its days", () => {
    expectForEveryLearner(({ source, events }) => {
      const last = lastChanges(events);
      for (const { date, done } of paceViewOf(source).burnUp) {
        const isHeld = (key: string) => {
          const day = last.get(key)?.doneOn ?? null;
          // After a flight west a day can be later than today.
          return day !== null && (day > today ? today : day) <= date;
        };
        expect(done).toBe(sumOf(countedBy(isHeld).map((step) => step.done)));
      }
    }, 12);
  });

  it("in the day on which the last required tick was made", () => {
    expectForEveryLearner(({ source, events }) => {
      const { doneOn } = forecastViewOf(source, planBasisOf(source), { state: "done" });
      const last = lastChanges(events);
      const isWholeOn = (day: string) =>
        countedBy((key) => {
          const change = last.get(key);
          return change?.status === "done" && (day === today || (change.doneOn ?? "") <= day);
        }).every(({ done, required }) => done === required);
      expect(isWholeOn(today)).toBe(doneOn !== null);
      if (doneOn === null) return;
      expect(isWholeOn(doneOn)).toBe(true);
      expect(isWholeOn(addDays(doneOn, -1))).toBe(false);
    });
  });

  it("in the hours of this week, of its goal and of each item", () => {
    expectForEveryLearner(({ source }) => {
      const basis = planBasisOf(source);
      const { plan } = basis;
      const { rhythm } = rhythmViewOf(source, basis);
      const week = weekViewOf(source, basis, rhythm);
      const passed = daysOf(monday, 3);
      expect(week).toMatchObject({ start: monday, end: sunday });
      expect(week.minutes).toBe(sumOf(passed.map((day) => minutesOn(source, day))));
      const isRest = (day: string) =>
        plan.restDays.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7) ||
        plan.pauses.some(({ from, to }) => from <= day && day <= to);
      const first = [dayJoined(source), ...activeDaysOf(source)].sort()[0] ?? today;
      const begins = first > plan.startsOn ? first : plan.startsOn;
      const studyDays = daysOf(monday, 7).filter((day) => !isRest(day) && day >= begins);
      const usual = 7 - new Set(plan.restDays).size;
      const hours = Math.min(168, Math.max(0, plan.hoursPerWeek || 0));
      const goal = usual === 0 ? 0 : (Math.round(60 * hours) * studyDays.length) / usual;
      expect(Math.abs(week.goalMinutes - goal)).toBeLessThanOrEqual(0.5);
      for (const { item, minutes, hours: effort } of week.items) {
        const entries = source.studyTime.filter(
          (each) => each.item === item.key && each.on <= today,
        );
        const logged = entries.map((each) => Math.min(1440, Math.max(0, each.minutes)));
        expect(minutes).toBe(sumOf(logged));
        expect(Number.isFinite(effort)).toBe(true);
      }
      expect(week.items.length).toBeLessThanOrEqual(4);
    });
  });

  it("in the squares of the year and the hours of its weeks", () => {
    expectForEveryLearner(({ source, events }) => {
      const { days, weeks, rhythm } = rhythmViewOf(source, planBasisOf(source));
      const counts = new Map(days.map(({ day, changes }) => [day, changes]));
      for (const day of [...daysOf(addDays(today, -40), 41), ...counts.keys()]) {
        if (day > today) continue;
        const logged = Math.ceil(minutesOn(source, day) / 30);
        expect(counts.get(day) ?? 0).toBe(Math.max(0, changesOn(events, day)) + logged);
      }
      for (const [index, { start, parts }] of weeks.entries()) {
        const minutes = daysOf(start, 7).filter((day) => day <= today);
        expect(sumOf(parts)).toBeCloseTo(sumOf(minutes.map((day) => minutesOn(source, day))));
        expect([...rhythm.pastWeeks, rhythm.thisWeek][index]?.start).toBe(start);
      }
    }, 15);
  });

  it("in the reviews: at most three a week, of what is done, none in a pause", () => {
    expectForEveryLearner(({ source, events }) => {
      const { due, isPaused, nextReviewOf } = reviewViewOf(source);
      const pauses = source.plan?.pauses ?? [];
      expect(isPaused).toBe(pauses.some(({ from, to }) => from <= today && today <= to));
      const answered = source.reviews.filter(({ on }) => on >= monday && on <= today).length;
      expect(due.length).toBeLessThanOrEqual(isPaused ? 0 : Math.max(0, 3 - answered));
      const last = lastChanges(events);
      for (const { location, completedOn } of due) {
        expect(last.get(location.item.key)).toEqual({ status: "done", doneOn: completedOn });
        expect((nextReviewOf(location.item.key)?.on ?? "9999") <= today).toBe(true);
      }
    });
  });

  it("in our own record: the last forecast that is four weeks old", () => {
    expectForEveryLearner(({ source }) => {
      const view = forecastViewOf(source, planBasisOf(source), { state: "done" });
      const { earlier, record } = view;
      const old = source.shownForecasts.filter(({ shownOn }) => shownOn <= "2026-10-28");
      expect(earlier).toEqual(old.at(-1) ?? null);
      const months = new Set(source.shownForecasts.map(({ shownOn }) => shownOn.slice(0, 7)));
      expect(record.map(({ shownOn }) => shownOn.slice(0, 7))).toEqual([...months].slice(-6));
    });
  });
});

function dayJoined({ learner }: DashboardSource): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: learner.timeZone });
  return parts.format(learner.createdAt);
}

function activeDaysOf({ days, studyTime }: DashboardSource): string[] {
  return [...days.map(({ day }) => day), ...studyTime.map(({ on }) => on)];
}
