import { describe, expect, it } from "vitest";
import { renderJson } from "@/lib/portfolio/json";
import { renderJsonResume } from "@/lib/portfolio/json-resume";
import { portfolioFixture, portfolioWords } from "../../support/portfolio/portfolio-fixture";
import { archiveWithItems, smallArchive } from "../../support/unit/archive-fixture";
import { readWholeArchive } from "../../support/unit/read-archive";

const now = new Date("2026-12-31T23:00:00Z");
const read = (value: unknown) =>
  readWholeArchive(new TextEncoder().encode(JSON.stringify(value)), now);
const reasonOf = async (bytes: Uint8Array) => {
  const result = await readWholeArchive(bytes, now);
  return result.ok ? null : result.reason;
};

/** An archive of the current format whose item `git` has a note and marks. */
function archiveWithNote(note: object, marks: object = {}, second?: object): unknown {
  const at = "2026-05-01T03:00:00.000Z";
  const first = { item: "git", version: 1, at, day: "2026-05-01", text: "catatan" };
  const notes = [{ ...first, ...note }, ...(second ? [{ ...first, ...second }] : [])];
  const archive = smallArchive({ version: 2 }) as { enrolments: object[] };
  const items = [{ item: "git", ...marks }];
  return { ...archive, enrolments: [{ ...archive.enrolments[0], items, notes }] };
}

describe("an archive", () => {
  const inEvents = (field: string) => ({ list: "events", position: 1, field });
  const inNotes = (field: string) => ({ list: "notes", position: 1, field });
  const inItems = (field: string) => ({ list: "items", position: 1, field });
  it.each([
    ["an unknown status", smallArchive({}, { to: "mastered" }), inEvents("to")],
    ["a day that is none", smallArchive({}, { day: "2026-02-30" }), inEvents("day")],
    ["a zone that is none", smallArchive({}, { timeZone: "Mars/Olympus" }), inEvents("timeZone")],
    ["an id that is markup", smallArchive({}, { id: "<script>" }), inEvents("id")],
    ["an event without its instant", smallArchive({}, { at: undefined }), inEvents("at")],
    [
      "an instant without an offset",
      smallArchive({}, { at: "2026-05-01T03:00:00" }),
      inEvents("at"),
    ],
    ["an instant that is none", smallArchive({}, { at: "2026-02-30T03:00:00Z" }), inEvents("at")],
    [
      "two notes for one item",
      archiveWithItems(["git", "git"]),
      { list: "enrolments", position: 1, field: "items" },
    ],
    [
      "an item without a name",
      archiveWithItems(["git", ""]),
      { list: "items", position: 2, field: "item" },
    ],
    ["a note that is too long", archiveWithNote({ text: "x".repeat(10_001) }), inNotes("text")],
    ["a note that is no text", archiveWithNote({ text: 7 }), inNotes("text")],
    ["a note of no item", archiveWithNote({ item: "<b>" }), inNotes("item")],
    ["a note of version 0", archiveWithNote({ version: 0 }), inNotes("version")],
    ["a note on the 31st of February", archiveWithNote({ day: "2026-02-31" }), inNotes("day")],
    ["a script as a link", archiveWithNote({}, { using: "javascript:alert(1)" }), inItems("using")],
    [
      "more links than an item may have",
      archiveWithNote(
        {},
        {
          links: Array.from({ length: 21 }, (_, each) => ({
            url: `https://a.id/${each}`,
            title: "a",
          })),
        },
      ),
      inItems("links"),
    ],
    [
      "a statement that cannot be",
      archiveWithNote({}, { statements: [-1] }),
      inItems("statements"),
    ],
    ["no history", smallArchive({ enrolments: undefined }), { field: "enrolments" }],
    ["no format", smallArchive({ format: undefined }), { field: "format" }],
    [
      "no events",
      smallArchive({ enrolments: [{ path: "ai-engineer" }] }),
      { list: "enrolments", position: 1, field: "events" },
    ],
    [
      "a number in place of events",
      smallArchive({ enrolments: [{ path: "ai-engineer", events: 0 }] }),
      { list: "enrolments", position: 1, field: "events" },
    ],
  ])("with %s is refused by the place of the error", async (_what, value, place) => {
    expect(await read(value)).toEqual({ ok: false, reason: "invalid", place });
  });

  it.each([
    ["older", { version: 1 }],
    ["of another day than its instant", { version: 2, day: "2026-05-09" }],
  ])("with a version of a note that is %s is refused by its place", async (_what, second) => {
    const place = { list: "notes", position: 2 };
    const value = archiveWithNote({}, {}, second);
    expect(await read(value)).toEqual({ ok: false, reason: "impossible", place });
  });

  it("cannot name its history as its notes", async () => {
    const text = JSON.stringify(archiveWithNote({})).replace(/"notes":\[[^\]]*\]/, '"notes":0');
    expect(await readWholeArchive(text, now)).toEqual({
      ...{ ok: false, reason: "invalid" },
      place: { list: "enrolments", position: 1, field: "notes" },
    });
  });

  it("names the place of an error behind many batches of events", async () => {
    const { enrolments, ...rest } = smallArchive() as { enrolments: [{ events: object[] }] };
    const [first] = enrolments[0].events;
    const event = (index: number) =>
      index === 0
        ? first
        : { ...first, id: `${index}`, from: "done", to: index === 4321 ? "mastered" : "done" };
    const events = Array.from({ length: 5000 }, (_, index) => event(index));
    const value = { ...rest, enrolments: [{ ...enrolments[0], events }] };
    const place = { list: "events", position: 4322, field: "to" };
    expect(await read(value)).toEqual({ ok: false, reason: "invalid", place });
    const impossible = events.with(4321, { ...first, id: "again" });
    expect(await read({ ...rest, enrolments: [{ ...enrolments[0], events: impossible }] })).toEqual(
      { ok: false, reason: "impossible", place: { list: "events", position: 4322 } },
    );
  });

  it.each([
    ["portfolio", { ...smallArchive(), format: "langkah-portfolio" }],
    ["portfolio", JSON.parse(renderJson(portfolioFixture()))],
    ["json-resume", JSON.parse(renderJsonResume(portfolioFixture(), portfolioWords.en))],
    ["json-resume", { basics: { name: "Siti" }, work: [] }],
    ["not-an-export", { name: "siti", version: "1.0.0" }],
    ["not-an-export", []],
  ])("is told apart from other JSON: %s", async (reason, value) => {
    expect(await read(value)).toEqual({ ok: false, reason });
  });

  it.each([
    ["pdf", "%PDF-1.7"],
    ["image", "\x89PNG\r\n\x1a\n"],
    ["image", "\xff\xd8\xff\xe0"],
    ["image", "\0\0\0\x18ftypheic"],
    ["web-page", "\n<!doctype html>"],
    ["other-zip", "7z\xbc\xaf\x27\x1c"],
    ["other-zip", "\x1f\x8b\b"],
    ["other-file", "step,group,item\r\n"],
    ["other-file", " "],
    ["not-json", '{"format":"langkah","version":1,"enrol'],
    ["not-utf8", '{"name":"Jos\xe9"}'],
  ])("is told apart from other files: %s", async (reason, start) => {
    expect(await reasonOf(Buffer.from(start, "latin1"))).toBe(reason);
  });
});
