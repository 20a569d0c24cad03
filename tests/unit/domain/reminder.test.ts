import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, weekStartOf } from "@/lib/domain/calendar";
import {
  dueRemindersAt,
  nextReminderAfter,
  reminderInZone,
  reminderTurnOf,
} from "@/lib/domain/reminder";
import { zones } from "../../support/unit/plan-arbitraries";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

const at = (iso: string) => new Date(iso);
const anyZone = fc.constantFrom(...zones);
const anyInstant = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2036, 0) })
  .map((time) => new Date(time));
/** The changes of the clocks are at weekends, so that Mondays after them are the ones to try. */
const anyInstantNearMidnight = anyInstant.map((instant) => {
  const midnight = Math.round(instant.getTime() / day) * day;
  return new Date(midnight + (instant.getTime() % (3 * hour)));
});
const anyTime = fc.oneof(anyInstant, anyInstantNearMidnight);

/** What a calendar and a clock in the zone show. */
const shown = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, weekday: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  }).format(instant);

describe("the time of a reminder", () => {
  it.each([
    ["Asia/Jakarta", "2026-11-30T00:00:00Z", "2026-12-07T00:00:00Z"],
    ["Asia/Jakarta", "2026-11-29T23:59:59Z", "2026-11-30T00:00:00Z"],
    ["Asia/Jakarta", "2026-12-05T12:00:00Z", "2026-12-07T00:00:00Z"],
    // The clocks change on Sunday, a few hours before.
    ["Europe/Berlin", "2026-03-25T12:00:00Z", "2026-03-30T05:00:00Z"],
    ["Europe/Berlin", "2026-10-21T12:00:00Z", "2026-10-26T06:00:00Z"],
    ["America/New_York", "2026-03-05T12:00:00Z", "2026-03-09T11:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-01T12:00:00Z", "2026-04-05T20:30:00Z"],
    // Later on that Sunday, by UTC.
    ["America/Los_Angeles", "2026-03-05T12:00:00Z", "2026-03-09T14:00:00Z"],
    ["America/Adak", "2026-10-30T12:00:00Z", "2026-11-02T17:00:00Z"],
  ])("in %s after %s is %s, a Monday at 7", (timeZone, now, next) => {
    expect(nextReminderAfter(at(now), timeZone)).toEqual(at(next));
  });

  it("is the next Monday at 7 by the clocks of its zone, in 12 zones and over every change of them", () => {
    fc.assert(
      fc.property(anyTime, anyZone, (now, timeZone) => {
        const next = nextReminderAfter(now, timeZone);
        expect(shown(next, timeZone)).toBe("Mon 07:00:00");
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(7 * day + 2 * hour);
        expect(nextReminderAfter(new Date(next.getTime() - 1), timeZone)).toEqual(next);
        const days = [now, next].map((instant) => dayOf(instant, timeZone));
        expect([days[0], addDays(weekStartOf(days[0] ?? ""), 7)]).toContain(days[1]);
        const following = nextReminderAfter(next, timeZone);
        expect(dayOf(following, timeZone)).toBe(addDays(days[1] ?? "", 7));
      }),
      { numRuns: 2000 },
    );
  });

  it("moves with its learner to another zone, on the same Monday", () => {
    fc.assert(
      fc.property(anyTime, anyZone, anyZone, (now, from, to) => {
        const next = nextReminderAfter(now, from);
        const moved = reminderInZone(next, to);
        expect(shown(moved, to)).toBe("Mon 07:00:00");
        expect(dayOf(moved, to)).toBe(dayOf(next, from));
        expect(reminderInZone(moved, from)).toEqual(next);
        expect(moved < dueRemindersAt(now).beyond).toBe(true);
      }),
    );
  });
});

describe("a reminder that is due", () => {
  const monday = at("2026-11-30T00:00:00Z");
  const following = at("2026-12-07T00:00:00Z");
  const turnAfter = (ms: number) =>
    reminderTurnOf(monday, "Asia/Jakarta", new Date(monday.getTime() + ms));

  it("is sent on its day, and the next one is a week later", () => {
    for (const ms of [0, 30_000, 23 * hour])
      expect(turnAfter(ms)).toEqual({ isSent: true, nextAt: following });
  });

  it("is left out when the server was off for a day or for weeks", () => {
    expect(turnAfter(day)).toEqual({ isSent: false, nextAt: following });
    expect(turnAfter(40 * day)).toEqual({ isSent: false, nextAt: at("2027-01-11T00:00:00Z") });
  });

  it("waits for the learner's own morning where another zone's was planned", () => {
    expect(reminderTurnOf(monday, "America/New_York", monday)).toEqual({
      isSent: false,
      nextAt: at("2026-11-30T12:00:00Z"),
    });
  });

  it("is planned anew, and not sent, where a clock that was ahead had planned it", () => {
    const far = at("2036-01-07T00:00:00Z");
    expect(reminderTurnOf(far, "Asia/Jakarta", monday)).toEqual({
      isSent: false,
      nextAt: following,
    });
  });

  it("comes once a week at most, whenever the server runs and wherever the learner goes", () => {
    const anyVisit = fc.record({ pause: fc.integer({ min: 1, max: 20 * day }), zone: anyZone });
    fc.assert(
      fc.property(
        anyTime,
        anyZone,
        fc.array(anyVisit, { maxLength: 30 }),
        (start, home, visits) => {
          let [now, zone, nextAt] = [start, home, nextReminderAfter(start, home)];
          const mondays: string[] = [];
          for (const visit of visits) {
            now = new Date(now.getTime() + visit.pause);
            for (let runs = 0; runs < 3 && nextAt <= now; runs += 1) {
              const turn = reminderTurnOf(nextAt, zone, now);
              if (turn.isSent) mondays.push(dayOf(now, zone));
              ({ nextAt } = turn);
            }
            expect(nextAt > now).toBe(true);
            zone = visit.zone;
            nextAt = reminderInZone(nextAt, zone);
          }
          const weeks = mondays.map(weekStartOf);
          expect(new Set(weeks).size).toBe(weeks.length);
        },
      ),
    );
  });
});
