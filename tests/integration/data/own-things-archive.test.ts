import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import {
  findAllMarks,
  findResourceFilters,
  saveMarks,
  saveResourceFilters,
} from "@/lib/data/items/item-marks";
import type { ItemMarks } from "@/lib/domain/item-marks";
import type { Learner } from "@/lib/domain/learner";
import { noteVersionsLimit } from "@/lib/domain/note";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";
import { currentNoteOf, earlierNotesOf, writeNote } from "../../support/database/records/notes";
import { queryRows } from "../../support/database/stored-rows";
import { smallArchive } from "../../support/unit/archive-fixture";

const hour = 60 * 60 * 1000;
const itemKeys = ["git", "dsa", "python"];
const anyUrl = fc.nat(5).map((index) => `https://contoh.id/${index}`);

const anyNoteWrite = fc.record({
  item: fc.constantFrom(...itemKeys),
  text: fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 30 })),
  hours: fc.nat(60),
  tab: fc.constantFrom("0191d3f8-0000-7000-8000-000000000000", undefined),
});

const anyMarks = fc.record({
  item: fc.constantFrom(...itemKeys),
  using: fc.option(anyUrl),
  hidden: fc.uniqueArray(anyUrl, { maxLength: 3 }),
  links: fc.uniqueArray(fc.record({ url: anyUrl, title: fc.stringMatching(/^[a-z]{1,9}$/) }), {
    selector: ({ url }) => url,
    maxLength: 4,
  }),
  statements: fc.uniqueArray(fc.nat(2)).map((list) => list.sort()),
});

/** A learner with notes and marks of a seed. */
async function newLearnerWithThings(seed: number): Promise<Learner> {
  const learner = await newLearner();
  let at = morning;
  for (const { item, text, hours, tab } of fc.sample(anyNoteWrite, { numRuns: 15, seed })) {
    at = new Date(at.getTime() + hours * hour);
    await writeNote(learner, item, text, tab ? { at, tab } : { at });
  }
  for (const marks of fc.sample(anyMarks, { numRuns: 2, seed })) await mark(learner, marks);
  await saveResourceFilters(learner.id, { freeOnly: true, indonesianOnly: true });
  return learner;
}

async function mark({ id }: Learner, marks: ItemMarks): Promise<void> {
  const hidden = marks.hidden.filter((url) => url !== marks.using);
  const target = { userId: id, pathKey: defaultPathKey, item: marks.item };
  await saveMarks(target, () => ({ ...marks, hidden }));
}

async function thingsOf(learner: Learner) {
  const notes = await Promise.all(
    itemKeys.map(async (item) => ({
      current: await currentNoteOf(learner, item),
      earlier: await earlierNotesOf(learner, item),
      kept: await queryRows(
        `SELECT "version", "endsAt", "size" FROM "NoteVersion" WHERE "itemKey" = ? AND "enrolmentId" IN
          (SELECT "id" FROM "Enrolment" WHERE "userId" = ?) ORDER BY "version"`,
        item,
        learner.id,
      ),
    })),
  );
  return { notes, marks: await findAllMarks(learner.id, defaultPathKey) };
}

const seeds = [1, 2, 3, 4, 5, 6];

describe("an export of notes and marks", () => {
  it.each(seeds)(
    "imported into an empty account is the same, also twice (seed %i)",
    async (seed) => {
      const from = await newLearnerWithThings(seed);
      const to = await newLearner();
      const text = await exportArchive(from.id);
      for (let time = 0; time < 2; time += 1) {
        await importArchive(to, text, { withProfile: true });
        expect(await thingsOf(to)).toEqual(await thingsOf(from));
      }
      expect(await findResourceFilters(to.id)).toEqual({
        freeOnly: true,
        indonesianOnly: true,
      });
      const before = await allRowsIn(databaseUrl());
      await importArchive(from, text);
      expect(await allRowsIn(databaseUrl())).toEqual(before);
    },
  );

  it("continues an earlier import", async () => {
    const from = await newLearnerWithThings(7);
    const to = await newLearner();
    await importArchive(to, await exportArchive(from.id));
    const at = new Date(morning.getTime() + 2000 * hour);
    for (const text of ["lagi", "dan lagi"]) await writeNote(from, "git", text, { at });
    await importArchive(to, await exportArchive(from.id));
    expect(await thingsOf(to)).toEqual(await thingsOf(from));
  });

  it("of a note that autosaves went on with continues it, and an older one changes nothing", async () => {
    const [from, to] = [await newLearner(), await newLearner()];
    const tab = "0191d3f8-0000-7000-8000-000000000000";
    const write = (text: string, minutes: number) =>
      writeNote(from, "git", text, {
        tab,
        at: new Date(morning.getTime() - hour + minutes * 60_000),
      });
    await write("Cab", 0);
    const older = await exportArchive(from.id);
    await importArchive(to, older);
    await write("Cabang", 5);
    await write("Cabang dan ranting", 30);
    const newer = await exportArchive(from.id);
    for (const text of [newer, older]) {
      await importArchive(to, text);
      expect(await currentNoteOf(to, "git")).toMatchObject({
        text: "Cabang dan ranting",
        version: 3,
      });
      expect((await earlierNotesOf(to, "git")).map(({ text }) => text)).toEqual(["Cabang", "Cab"]);
    }
    const before = await thingsOf(from);
    await importArchive(from, older);
    expect(await thingsOf(from)).toEqual(before);
  });

  it("of a note that was removed and written again on one day continues it, and doubles nothing", async () => {
    const [from, to] = [await newLearner(), await newLearner()];
    const write = (text: string, hours: number) =>
      writeNote(from, "git", text, { at: new Date(morning.getTime() + (hours - 48) * hour) });
    await write("kemarin", 0);
    await write("", 24);
    const older = await exportArchive(from.id);
    await importArchive(to, older);
    expect(await currentNoteOf(to, "git")).toMatchObject({ text: "", version: 2 });
    await write("sore", 33);
    const newer = await exportArchive(from.id);
    const expected = await thingsOf(from);
    for (const [learner, text] of [
      [to, newer],
      [to, older],
      [from, older],
    ] as const) {
      await importArchive(learner, text);
      expect(await thingsOf(learner)).toEqual(expected);
    }
  });

  it("leaves another note and other marks as they are and adds the rest", async () => {
    const from = await newLearner();
    const to = await newLearner();
    await writeNote(from, "git", "dari sana");
    await writeNote(from, "dsa", "dari sana");
    await writeNote(to, "git", "dari sini");
    const link = (index: number) => ({ url: `https://contoh.id/${index}`, title: `${index}` });
    const marks = { item: "git", hidden: [], statements: [] };
    await mark(from, { ...marks, using: link(1).url, links: [link(1), link(2)], statements: [1] });
    await mark(to, {
      ...marks,
      using: link(3).url,
      links: [link(3), { ...link(2), title: "sini" }],
    });
    await importArchive(to, await exportArchive(from.id));
    expect(await currentNoteOf(to, "git")).toMatchObject({ text: "dari sini", version: 1 });
    expect(await currentNoteOf(to, "dsa")).toMatchObject({ text: "dari sana", version: 1 });
    expect(await findAllMarks(to.id, defaultPathKey)).toEqual([
      {
        ...{ item: "git", using: link(3).url, hidden: [], statements: [1] },
        links: [link(3), { ...link(2), title: "sini" }, link(1)],
      },
    ]);
  });

  it("with a broken note, or more versions than fit, changes nothing", async () => {
    const from = await newLearnerWithThings(8);
    const to = await newLearner();
    await writeNote(to, "sql", "satu");
    await queryRows(
      `INSERT INTO "NoteVersion" ("enrolmentId", "itemKey", "version", "at", "localDate", "size", "text")
       SELECT "enrolmentId", 'sql', 0, "at", "localDate", ${noteVersionsLimit}, 'x' FROM "Note"
       WHERE "enrolmentId" IN (SELECT "id" FROM "Enrolment" WHERE "userId" = ?) RETURNING "version"`,
      to.id,
    );
    const before = await allRowsIn(databaseUrl());
    const text = await exportArchive(from.id);
    expect(await importArchive(to, text)).toBe("too-long");
    expect(await importArchive(to, text.replace(/"day":"[^"]*"/, '"day":"2026-02-31"'))).toBe(
      "invalid",
    );
    expect(await allRowsIn(databaseUrl())).toEqual(before);
  });

  it("that version 1 of the format wrote comes in with its history and its note", async () => {
    const text = readFileSync(join(import.meta.dirname, "../../golden/langkah-1.json"), "utf8");
    const to = await newLearner();
    expect(await importArchive(to, text)).toBe(JSON.parse(text).enrolments[0].events.length);
    expect(await currentNoteOf(to, "calculus")).toMatchObject({
      ...{ version: 1, day: "2026-11-24", at: morning },
      text: "Ulangi turunan berantai, “chain rule”.\nLalu gradien.",
    });
  });

  it("of the first format brings its notes in once", async () => {
    const to = await newLearner();
    const { enrolments, ...archive } = smallArchive() as { enrolments: object[] };
    const items = [
      { item: "git", note: "cabang" },
      { item: "dsa", note: null },
    ];
    const text = JSON.stringify({ ...archive, enrolments: [{ ...enrolments[0], items }] });
    for (let time = 0; time < 2; time += 1) await importArchive(to, text);
    expect(await currentNoteOf(to, "git")).toMatchObject({
      ...{ text: "cabang", version: 1, day: "2026-05-01" },
      at: new Date("2026-05-01T03:00:00Z"),
    });
    expect(await earlierNotesOf(to, "git")).toEqual([]);
    await writeNote(to, "git", "ranting");
    await importArchive(to, text);
    expect(await currentNoteOf(to, "git")).toMatchObject({ text: "ranting", version: 2 });
  });
});
