import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialiseArchive } from "@/lib/archive/document";
import { createLongListParser } from "@/lib/archive/long-list-parser";
import type { ArchiveHead } from "@/lib/domain/archive";
import { ArchiveError } from "@/lib/domain/archive-refusal";
import {
  archiveWithItems,
  noPortfolio,
  smallArchive,
  zipOf,
} from "../../support/unit/archive-fixture";
import { anyBatches, applyBatches } from "../../support/unit/history-arbitraries";
import { readWholeArchive } from "../../support/unit/read-archive";

const now = new Date("2026-12-31T23:00:00Z");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (value: unknown) => readWholeArchive(JSON.stringify(value), now);
const reasonOf = async (bytes: Uint8Array) => {
  const result = await readWholeArchive(bytes, now);
  return result.ok ? null : result.reason;
};

const enrolment = {
  ...{ path: "ai-engineer", contentVersion: 1, startedAt: now },
  ...{ items: [], forecasts: [], timer: null, calendarFeed: null },
} as const;
const head: ArchiveHead = {
  profile: {
    ...{ email: "siti@contoh.id", name: "Siti", locale: "id", timeZone: "Asia/Jakarta" },
    ...{ createdAt: now, emailConfirmedAt: null, hasPassword: true },
    ...{ freeOnly: false, indonesianOnly: false, reminders: false },
  },
  ...{ sessions: [], accounts: [], passkeys: [], secondFactor: null, audit: [] },
  portfolio: noPortfolio,
  enrolments: [enrolment],
};

async function* nothing() {
  yield [];
}

describe("an archive", () => {
  it("is read as it was written, for every history and every chunk size", async () => {
    await fc.assert(
      fc.asyncProperty(anyBatches, fc.integer({ min: 1, max: 7 }), async (batches, portion) => {
        const { events } = applyBatches(batches).single;
        async function* portions() {
          for (let start = 0; start < events.length; start += portion)
            yield events.slice(start, start + portion);
          yield [];
        }
        let text = "";
        const lists = () => ({
          ...{ events: portions(), notes: nothing() },
          ...{ evidence: nothing(), projects: nothing(), plans: nothing() },
          ...{ log: nothing(), reviews: nothing() },
        });
        for await (const piece of serialiseArchive(head, lists, now)) text += piece;
        const result = await readWholeArchive(zipOf({ "langkah.json": text }), now);
        if (!result.ok) return expect.fail(result.reason);
        expect(result.events).toEqual([events]);
      }),
      { numRuns: 50 },
    );
  });

  it("of the smallest kind is read as text and as a zip, other files in it never", async () => {
    const text = JSON.stringify(smallArchive());
    expect(await reasonOf(bytesOf(text))).toBeNull();
    expect(await reasonOf(bytesOf(`\ufeff${text}`))).toBeNull();
    const files = { "../../etc/langkah.json": "no", "a/langkah.json": "no", "langkah.json": text };
    expect(await reasonOf(zipOf(files))).toBeNull();
  });

  it.each([
    ["in its folder", ["langkah/langkah.json"]],
    [
      "by macOS",
      [
        "langkah-2026/",
        "__MACOSX/._langkah-2026",
        "langkah-2026/.DS_Store",
        "langkah-2026/langkah.json",
      ],
    ],
    ["by macOS, its copy first", ["__MACOSX/a/langkah.json", "a/langkah.json"]],
    ["by an old Windows", ["langkah\\langkah.json"]],
    ["with an older one in it", ["a/backup/langkah.json", "a/langkah.json"]],
  ])("that was unpacked and zipped again %s is read", async (_how, names) => {
    const text = JSON.stringify(smallArchive());
    const files = Object.fromEntries(names.map((name) => [name, "no"]));
    const [last = ""] = names.slice(-1);
    expect(await reasonOf(zipOf({ ...files, [last]: text }))).toBeNull();
  });

  it("is none where two could be meant", async () => {
    const text = JSON.stringify(smallArchive());
    const files = { "a/langkah.json": text, "b/langkah.json": text };
    expect(await reasonOf(zipOf(files))).toBe("several-archives");
  });

  it("may have a note for each item", async () => {
    expect(await read(archiveWithItems(["git", "python"]))).toMatchObject({ ok: true });
  });

  it("of another version is told apart", async () => {
    const value = { ...smallArchive(), version: 5 };
    expect(await read(value)).toEqual({ ok: false, reason: "other-version" });
  });

  it("with a history that cannot be is refused", async () => {
    const value = smallArchive({}, { from: "done" });
    const place = { list: "events", position: 1 };
    expect(await read(value)).toEqual({ ok: false, reason: "impossible", place });
  });

  it("that unpacks to more than it may is given up on", async () => {
    const bomb = zipOf({ "langkah.json": new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await reasonOf(bomb)).toBe("too-large");
  });

  it("beside a bomb is read, and the bomb is left alone", async () => {
    const text = JSON.stringify(smallArchive());
    const bomb = new Uint8Array(60 * 1024 * 1024);
    expect(await reasonOf(zipOf({ "bomb.bin": bomb, "langkah.json": text }))).toBeNull();
  });

  it("of many files is given up on, for looking through them takes longer than they do to make", async () => {
    const text = JSON.stringify(smallArchive());
    const others = Array.from({ length: 1000 }, (_, index) => [`${index}.txt`, ""]);
    const many = zipOf({ ...Object.fromEntries(others), "langkah.json": text });
    expect(await reasonOf(many)).toBe("no-archive-in-zip");
  });

  it("of nothing but lists is given up on long before its end", () => {
    const { push } = createLongListParser(() => expect.fail("There is no list of changes"));
    expect(() => push(`{"enrolments":[{${'"a":[],'.repeat(2000)}`)).toThrow(
      new ArchiveError("not-an-export"),
    );
  });

  it.each([
    ["nested deeply", `{"enrolments":${"[".repeat(16)}`],
    ["nested deeply in a list of changes", `{"enrolments":[{"events":[${`{"a":`.repeat(14)}`],
    ["of many fields", `{${'"a":1,'.repeat(101)}`],
    ["of many values", `{"enrolments":[${"{},".repeat(33_334)}`],
  ])("%s is given up on before its end", (_how, text) => {
    const { push } = createLongListParser(() => undefined);
    expect(() => push(text)).toThrow(new ArchiveError("not-an-export"));
    const { push: pushLess } = createLongListParser(() => undefined);
    expect(() => pushLess(text.slice(0, text.length / 2))).not.toThrow();
  });

  it("is read by itself, while four wait; the sixth is told to come again", async () => {
    const [text, broken] = [JSON.stringify(smallArchive()), "{"].map(bytesOf);
    const six = [broken, text, text, text, text, text] as Uint8Array[];
    const outcomes = await Promise.all(six.map(reasonOf));
    expect(outcomes).toEqual(["not-json", null, null, null, null, "busy"]);
    expect(await Promise.all(six.slice(1).map(reasonOf))).toEqual(Array(5).fill(null));
  });

  it("with more changes than it may have is refused, even if they are invalid", async () => {
    for (const [list, limit] of [
      ["events", 500_000],
      ["notes", 100_000],
      ["evidence", 4000],
      ["plans", 1000],
      ["log", 22_000],
      ["reviews", 5000],
    ] as const) {
      const changes = `{"enrolments":[{"${list}":[${"0,".repeat(limit + 1)}0]}]}`;
      expect(await reasonOf(zipOf({ "langkah.json": changes }))).toBe("too-large");
    }
  });

  it("lets others have their turn while it is looked through, also where nothing comes of it", async () => {
    let turns = 0;
    let isOver = false;
    const others = () => {
      turns += 1;
      if (!isOver) setImmediate(others);
    };
    others();
    const noise = randomBytes(1024 * 1024).toString("hex");
    expect(await reasonOf(zipOf({ "langkah.json": JSON.stringify({ noise }) }))).toBe(
      "not-an-export",
    );
    expect(turns).toBeGreaterThan(10);
    isOver = true;
  });

  it("that is damaged, cut off, or no archive at all is refused without a throw", async () => {
    const whole = zipOf({ "langkah.json": JSON.stringify(smallArchive()) });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.boolean(),
        async (at, byte, cut) => {
          const broken = cut
            ? whole.slice(0, at)
            : whole.map((old, index) => (index === at ? byte : old));
          const result = await readWholeArchive(broken, now);
          if (result.ok) expect(result.events[0]).toHaveLength(1);
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readWholeArchive(bytes, now)).ok).toBe(false);
      }),
    );
    expect(await reasonOf(zipOf({ "other.json": "{}" }))).toBe("no-archive-in-zip");
  });
});
