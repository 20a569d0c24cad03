import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type CalendarEvent, calendarFile } from "@/lib/calendar-file";
import { addDays, dayOf } from "@/lib/domain/calendar";
import { zones } from "../support/unit/plan-arbitraries";

const now = new Date("2026-12-01T05:00:00Z");

type ReadEvent = {
  readonly id: string;
  readonly day: string;
  readonly until: string;
  readonly title: string;
};

function readByIcalJs(file: string): ReadEvent[] {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
  return events.map((component) => {
    const { uid, startDate, endDate, summary } = new ICAL.Event(component);
    expect(startDate.isDate).toBe(true);
    return { id: uid, day: startDate.toString(), until: endDate.toString(), title: summary };
  });
}

/** It makes local midnights of days. */
function readByNodeIcal(file: string): ReadEvent[] {
  const localDay = (date: Date) => dayOf(date, process.env.TZ ?? "UTC");
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((event) => {
    if (event?.type !== "VEVENT") return [];
    expect(event.datetype).toBe("date");
    const { uid, start, end, summary } = event;
    const title = typeof summary === "string" ? summary : summary.val;
    return [{ id: uid, day: localDay(start), until: end ? localDay(end) : "", title }];
  });
}

/** Around the changes of clocks too. */
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2026-01-01", days));

const anyEvents: fc.Arbitrary<CalendarEvent[]> = fc
  .array(
    fc.record({
      day: anyDay,
      title: fc.oneof(
        fc.constantFrom("Kalkulus; R, dan\nC++", "a\\b", "“π” é 日本語 🙂", "x".repeat(200)),
        // node-ical takes an escaped backslash before an n for a line end, and quotes around a text away.
        fc.string({ minLength: 1 }).map((text) => text.replaceAll(/\\n|"/gi, "")),
      ),
      description: fc.constantFrom("", "Satu, dua; tiga\nBEGIN:VALARM"),
    }),
    { maxLength: 8 },
  )
  .map((events) => events.map((event, index) => ({ ...event, id: `${index}@langkah`, url: null })));

const expected = (events: readonly CalendarEvent[]) =>
  events.map(({ id, day, title }) => ({ id, day, until: addDays(day, 1), title }));

const trimmed = (events: readonly ReadEvent[]) =>
  events.map((event) => ({ ...event, title: event.title.trim() }));

describe("a calendar file", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(zones)("has its events on the right days for two readers in %s", (zone) => {
    vi.stubEnv("TZ", zone);
    fc.assert(
      fc.property(anyEvents, (events) => {
        const file = calendarFile({ name: "Langkah", events, now });
        expect(trimmed(readByIcalJs(file))).toEqual(trimmed(expected(events)));
        expect(trimmed(readByNodeIcal(file))).toEqual(trimmed(expected(events)));
      }),
      { numRuns: 20 },
    );
  });

  it("is the same in every zone, has lines of 75 bytes at most, and takes no time of the learner", () => {
    const title = "Belajar minggu ini: Probabilitas dan statistik, Transformer, Chatbot, é".repeat(
      3,
    );
    const event = { id: "week@langkah", day: "2026-03-29", title, description: "", url: null };
    const files = zones.map((zone) => {
      vi.stubEnv("TZ", zone);
      return calendarFile({ name: "Langkah", events: [event], now });
    });
    expect(new Set(files).size).toBe(1);
    const lines = (files[0] ?? "").split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines).toEqual(
      expect.arrayContaining(["DTSTART;VALUE=DATE:20260329", "TRANSP:TRANSPARENT"]),
    );
    expect(lines.filter((line) => line.startsWith("DTEND"))).toEqual(["DTEND;VALUE=DATE:20260330"]);
  });

  it("without events is a calendar still", () => {
    const file = calendarFile({ name: "Langkah", events: [], now });
    expect(readByIcalJs(file)).toEqual([]);
    expect(readByNodeIcal(file)).toEqual([]);
  });
});
