import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideTimerDiscard,
  decideTimerStart,
  decideTimerStop,
  importedTimerOf,
  noTimer,
  type StoredTimer,
  sessionOf,
  type TimerStart,
} from "@/lib/domain/timer-decision";

const minute = 60 * 1000;
const now = new Date("2026-12-01T17:30:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * minute);
const running: StoredTimer = { item: "cnn", startedAt: ago(25), version: 3, entryId: "first" };
const stopped: StoredTimer = { ...running, startedAt: null, version: 4 };
const start = (known: StoredTimer, wanted: Partial<TimerStart>) =>
  decideTimerStart(known, { item: null, entryId: "new", ...wanted }, now);
const stop = (known: StoredTimer, version?: number, timeZone = "Asia/Jakarta") =>
  decideTimerStop(known, { version }, { now, timeZone });

describe("starting the timer", () => {
  it("makes a session of its own, whose entry has an id from the start", () => {
    expect(start(noTimer, { item: "git" })).toEqual({
      ...{ outcome: "saved", timer: { item: "git", startedAt: now, version: 1, entryId: "new" } },
    });
    expect(start(stopped, { version: 4 })).toMatchObject({
      ...{ outcome: "saved", timer: { startedAt: now, version: 5, entryId: "new" } },
    });
  });

  it("changes nothing when it is repeated, with the version it was based on or without", () => {
    for (const version of [undefined, 2, 3])
      expect(start(running, { item: "cnn", version }).outcome).toBe("unchanged");
    expect(start(running, { item: "cnn", version: 1 }).outcome).toBe("conflict");
  });

  it("changes one that runs only with its version, and then stays the same session", () => {
    expect(start(running, { item: "git" }).outcome).toBe("conflict");
    expect(start(running, { item: "git", version: 2 }).outcome).toBe("conflict");
    expect(start(running, { item: "git", version: 3 })).toEqual({
      outcome: "saved",
      timer: { ...running, item: "git", version: 4 },
    });
  });

  it("takes a given start of the last day, and a little ahead for now", () => {
    const outcomeOf = (startedAt: Date) => start(noTimer, { startedAt });
    expect(outcomeOf(ago(90))).toMatchObject({ timer: { startedAt: ago(90) } });
    expect(outcomeOf(ago(-9))).toMatchObject({ timer: { startedAt: now } });
    expect(outcomeOf(ago(-11)).outcome).toBe("future");
    expect(outcomeOf(ago(24 * 60 + 1)).outcome).toBe("too-early");
  });

  it("keeps the start of one that has run for days while its item changes", () => {
    const startedAt = ago(50 * 60);
    expect(start({ ...running, startedAt }, { item: "git", startedAt, version: 3 })).toMatchObject({
      ...{ outcome: "saved", timer: { startedAt } },
    });
  });
});

describe("importing a timer that runs", () => {
  const imported = { item: "git", startedAt: ago(90), entry: "there" };
  const importInto = (known: StoredTimer, startedAt = ago(90), isLogged = false) =>
    importedTimerOf(known, { ...imported, startedAt }, { now, isLogged });

  it("goes on with its session where none runs, whatever ran before", () => {
    const going = { item: "git", startedAt: ago(90), entryId: "there" };
    expect(importInto(noTimer)).toEqual({ ...going, version: 1 });
    expect(importInto(stopped)).toEqual({ ...going, version: 5 });
  });

  it("leaves the one that runs here, and starts none that was stopped here", () => {
    expect(importInto(running)).toBeNull();
    expect(importInto({ ...stopped, entryId: "there" })).toBeNull();
    expect(importInto(stopped, ago(90), true)).toBeNull();
  });

  it("starts none that began more than a day ago, or that is still to begin", () => {
    expect(importInto(noTimer, ago(24 * 60))).not.toBeNull();
    expect(importInto(noTimer, ago(24 * 60 + 1))).toBeNull();
    expect(importInto(noTimer, ago(-11))).toBeNull();
  });
});

describe("discarding the session of a timer", () => {
  it("stops it without anything to log, and for good", () => {
    const { outcome, timer } = decideTimerDiscard(running, { version: 3 });
    expect({ outcome, timer }).toEqual({ outcome: "saved", timer: stopped });
    const imported = { item: "cnn", startedAt: ago(25), entry: "first" };
    expect(importedTimerOf(timer, imported, { now, isLogged: false })).toBeNull();
    expect(start(timer, { item: "git" })).toMatchObject({ timer: { entryId: "new" } });
  });

  it("changes nothing where it stopped already or is another", () => {
    for (const known of [stopped, noTimer])
      expect(decideTimerDiscard(known, { version: 3 })).toEqual({
        ...{ outcome: "unchanged", timer: known },
      });
    expect(decideTimerDiscard(running, { version: 2 })).toEqual({
      ...{ outcome: "conflict", timer: running },
    });
  });
});

describe("stopping the timer", () => {
  it("is one session of the day on which it started, in the learner's zone", () => {
    const startedAt = new Date("2026-12-01T16:50:00Z");
    const over = { ...running, startedAt };
    // 23.50 in Jakarta, where it is 0.30 of the next day now.
    expect(stop(over)).toMatchObject({
      outcome: "stopped",
      timer: { startedAt: null, version: 4, entryId: "first" },
      content: { kind: "study", on: "2026-12-01", item: "cnn", minutes: 40 },
    });
    expect(stop(over, 3, "Pacific/Auckland")).toMatchObject({ content: { on: "2026-12-02" } });
  });

  it("stops once: again changes nothing, and another version is a conflict", () => {
    expect(stop(stopped, 3)).toEqual({ outcome: "unchanged", timer: stopped });
    expect(stop(stopped)).toEqual({ outcome: "unchanged", timer: stopped });
    expect(stop(noTimer).outcome).toBe("unchanged");
    expect(stop(running, 2).outcome).toBe("conflict");
  });

  it.each([
    [ago(0.4), 1, "short"],
    [ago(1), 1, "usual"],
    [ago(89.6), 90, "usual"],
    [ago(24 * 60), 1440, "usual"],
    [ago(31 * 60), 1440, "long"],
    [ago(-5), 1, "short"],
    [ago(-40), 1, "clock"],
    [new Date(0), 1440, "long"],
  ] as const)("since %s makes %i minutes, %s", (startedAt, minutes, length) => {
    expect(sessionOf(startedAt, now)).toEqual({ minutes, length });
  });

  it("never lies on a day that has not come, nor has less than a minute or more than a day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (seconds) => {
        const startedAt = new Date(now.getTime() + seconds * 1000);
        const decision = stop({ ...running, startedAt }, 3, "UTC");
        if (decision.outcome !== "stopped") throw new Error(decision.outcome);
        const { on, minutes } = decision.content;
        expect(on <= "2026-12-01").toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(1);
        expect(minutes).toBeLessThanOrEqual(1440);
        expect(Number.isInteger(minutes)).toBe(true);
      }),
    );
  });
});
