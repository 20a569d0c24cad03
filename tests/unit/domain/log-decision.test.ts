import { describe, expect, it } from "vitest";
import {
  decideLogAddition,
  decideLogChange,
  decideLogRemoval,
  type LogTime,
} from "@/lib/domain/log-decision";
import { type LogContent, type LogEntry, logLimit } from "@/lib/domain/log-entry";

const id = "0191d3f8-0000-7000-8000-000000000001";
const time: LogTime = {
  at: new Date("2026-12-01T10:00:00Z"),
  day: "2026-12-01",
  timeZone: "Asia/Jakarta",
};
const study: LogContent = {
  ...{ kind: "study", on: "2026-11-30", item: "cnn", minutes: 90, title: null, url: null },
  ...{ note: null, company: null, role: null, state: null, nextOn: null },
};
const habit: LogContent = { ...study, kind: "habit", item: "habit-blog", title: "Attention" };

function added(content: LogContent = study): LogEntry {
  const result = decideLogAddition(undefined, { id, content, liveCount: 0 }, time);
  if (result.outcome !== "saved") throw new Error(result.outcome);
  return result.entry;
}

function removed(content: LogContent = study): LogEntry {
  const result = decideLogRemoval(added(content), {}, time);
  if (result.outcome !== "saved") throw new Error(result.outcome);
  return result.entry;
}

describe("adding to the log", () => {
  it("keeps the content with the day, the zone and the time of the write", () => {
    expect(added()).toEqual({
      ...{ ...study, id, version: 1, timeZone: "Asia/Jakarta" },
      ...{ addedAt: time.at, addedOn: "2026-12-01", changedAt: null, changedOn: null },
      ...{ removedAt: null, removedOn: null },
    });
  });

  it("takes today, and no day after it", () => {
    const on = (day: string) =>
      decideLogAddition(undefined, { id, content: { ...study, on: day }, liveCount: 0 }, time);
    expect(on("2026-12-01").outcome).toBe("saved");
    expect(on("2026-12-02").outcome).toBe("future");
  });

  it("ends at the limit, but knows a repeat beyond it", () => {
    const content = { id, content: study, liveCount: logLimit };
    expect(decideLogAddition(undefined, content, time).outcome).toBe("full");
    expect(decideLogAddition(added(), content, time).outcome).toBe("unchanged");
  });

  it("is no second one when repeated, a conflict with other content, and gone once removed", () => {
    const again = (known: LogEntry, content: LogContent) =>
      decideLogAddition(known, { id, content, liveCount: 1 }, time).outcome;
    expect(again(added(), study)).toBe("unchanged");
    expect(again(added(), { ...study, minutes: 91 })).toBe("conflict");
    expect(again(removed(), study)).toBe("gone");
  });
});

describe("changing the log", () => {
  const change = (content: Partial<LogContent>, version = 1, known: LogEntry = added()) =>
    decideLogChange(known, { version, content: { ...study, ...content } }, time);

  it.each<Partial<LogContent>>([
    ...[{ on: "2026-11-29" }, { item: null }, { minutes: 1 }, { note: "satu" }, { title: "a" }],
    ...[{ url: "https://a.id/" }, { company: "a" }, { role: "a" }, { state: "sent" as const }],
    ...[{ nextOn: "2026-12-09" }, { kind: "habit" as const }],
  ])("raises the version by one: %j", (content) => {
    expect(change(content)).toMatchObject({
      ...{ outcome: "saved", entry: { ...study, ...content, version: 2, changedAt: time.at } },
    });
  });

  it("is a conflict on another version, unless it is so already", () => {
    expect(change({ minutes: 5 }, 3).outcome).toBe("conflict");
    expect(change({}, 3).outcome).toBe("unchanged");
  });

  it("cannot move an entry to a day that has not come, but keeps one that had come elsewhere", () => {
    expect(change({ on: "2026-12-02" }).outcome).toBe("future");
    const ahead = { ...added(), on: "2026-12-02", timeZone: "Pacific/Auckland" };
    expect(change({ on: "2026-12-02", minutes: 5 }, 1, ahead)).toMatchObject({
      ...{ outcome: "saved", entry: { on: "2026-12-02", timeZone: "Pacific/Auckland" } },
    });
    expect(change({ on: "2026-12-01" }, 1, ahead)).toMatchObject({
      entry: { timeZone: "Asia/Jakarta" },
    });
  });

  it("finds nothing where nothing is, and what was removed is gone", () => {
    expect(decideLogChange(undefined, { version: 1, content: study }, time).outcome).toBe(
      "missing",
    );
    expect(change({}, 2, removed()).outcome).toBe("gone");
  });
});

describe("removing from the log", () => {
  it("leaves kind, day, item, title and company", () => {
    const { title, kind, on, item } = habit;
    const application = {
      company: "Nodeflux",
      role: "Magang",
      state: "sent",
      nextOn: "2026-12-09",
    };
    const whole = { ...habit, ...application, note: "x", url: "https://a.id/" } as LogContent;
    expect(removed(whole)).toEqual({
      ...{ ...added(), title, kind, on, item, company: "Nodeflux", version: 2 },
      ...{ minutes: null, removedAt: time.at, removedOn: time.day },
    });
  });

  it("changes nothing when repeated, and asks for the version that is stored", () => {
    expect(decideLogRemoval(removed(), { version: 1 }, time).outcome).toBe("unchanged");
    expect(decideLogRemoval(added(), { version: 2 }, time).outcome).toBe("conflict");
    expect(decideLogRemoval(undefined, {}, time).outcome).toBe("missing");
  });
});
