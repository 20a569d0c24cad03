import { beforeEach, describe, expect, it } from "vitest";
import { createSession } from "@/lib/auth/session/sign-in";
import { deleteExpiredNoteVersions } from "@/lib/data/items/note";
import type { Learner } from "@/lib/domain/learner";
import { type HistoryQuery, isRecordLine, type TimelineLine } from "@/lib/domain/timeline";
import { loadHistory } from "@/lib/loaders/history";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { applyChanges, change } from "../../support/database/changes";
import { morning, newLearner } from "../../support/database/learners";
import { writeNote } from "../../support/database/records/notes";
import { testRequest } from "../../support/requests/request-mock";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const at = (time: number) => new Date(morning.getTime() + time);

async function newSignedInLearner(): Promise<Learner> {
  const learner = await newLearner();
  testRequest.clearCookies();
  await createSession(learner, "password");
  return learner;
}

const write = (learner: Learner, text: string, time: number, item = "git") =>
  writeNote(learner, item, text, { at: at(time) });
const tick = (learner: Learner, item: string, time: number) =>
  applyChanges(learner, [change(item, "done")], at(time));

const textOf = (line: TimelineLine): string => {
  if (!isRecordLine(line)) return line.latest.item;
  return line.of === "note" ? `${line.item}: ${line.firstLine}` : `${line.title}: ${line.act}`;
};

async function linesOf(query: HistoryQuery = {}): Promise<string[]> {
  const { days } = await loadHistory("id", query);
  return days.flatMap(({ lines }) => lines.map(textOf));
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("the notes in a history", () => {
  it("lie between the changes, one line for a note and day, with the first words of the last text", async () => {
    const learner = await newSignedInLearner();
    await write(learner, "# Cabang", 0);
    await tick(learner, "git", hour);
    await write(learner, "Ranting", 2 * hour);
    await write(learner, "Antrean", 2 * hour, "dsa");
    await write(learner, "Ranting dan daun", 3 * hour);
    await write(learner, "Akar", day);
    await tick(learner, "dsa", day + hour);
    expect(await linesOf()).toEqual([
      ...["dsa", "git: Akar"],
      ...["git: Ranting dan daun", "dsa: Antrean", "git"],
    ]);
    const { days, total, first } = await loadHistory("id", {});
    expect(days.map((each) => each.day)).toEqual(["2026-11-25", "2026-11-24"]);
    expect([total, first]).toEqual([2, "2026-11-24"]);
  });

  it("are there without a change", async () => {
    const learner = await newSignedInLearner();
    expect(await linesOf()).toEqual([]);
    await write(learner, "Cabang", 0);
    expect(await linesOf()).toEqual(["git: Cabang"]);
    expect((await loadHistory("id", {})).first).toBeNull();
  });

  it("say that a note was removed, beside what was written on that day", async () => {
    const learner = await newSignedInLearner();
    await write(learner, "Cabang", 0);
    await write(learner, "", hour);
    expect(await linesOf()).toEqual(["git: null", "git: Cabang"]);
    await write(learner, "Akar", 2 * day);
    expect(await linesOf()).toEqual(["git: Akar", "git: Cabang"]);
  });

  it("are the same after the versions of a day have ended", async () => {
    const learner = await newSignedInLearner();
    for (const [index, text] of ["a", "b", "c", "d", "e"].entries())
      await write(learner, text, index * 10 * hour);
    const before = await linesOf();
    expect(before).toEqual(["git: e", "git: d", "git: b"]);
    await deleteExpiredNoteVersions(at(90 * day));
    expect(await linesOf()).toEqual(before);
  });

  it("can be filtered with the changes", async () => {
    const learner = await newSignedInLearner();
    await write(learner, "Cabang", 0);
    await write(learner, "Jaringan", hour, "cnn");
    await write(learner, "Penyaring", day, "cnn");
    await tick(learner, "git", day);
    expect(await linesOf({ of: "git" })).toEqual(["git", "git: Cabang"]);
    expect(await linesOf({ of: "cnn" })).toEqual(["cnn: Penyaring", "cnn: Jaringan"]);
    expect(await linesOf({ of: "projects" })).toEqual([]);
  });

  it("of another learner are not there", async () => {
    await write(await newLearner(), "rahasia", 0);
    await newSignedInLearner();
    expect(await linesOf()).toEqual([]);
  });

  it("come with an import, each where it belongs", async () => {
    const from = await newSignedInLearner();
    await write(from, "Cabang", 0);
    await tick(from, "git", hour);
    await write(from, "Akar", day);
    const lines = await linesOf();
    const archive = await exportArchive(from.id);
    await importArchive(await newSignedInLearner(), archive);
    expect(await linesOf()).toEqual(lines);
  });
});

describe("the pages of a history with notes", () => {
  const items = ["git", "dsa", "python", "cnn"];

  /** Days with only notes, with only changes and with both; several at the same time. */
  async function newBusyLearner(): Promise<Learner> {
    const learner = await newSignedInLearner();
    for (let index = 0; index < 150; index += 1) {
      const item = items[index % 4] ?? "git";
      const time = Math.floor(index / 2) * day;
      const hasNote = index < 60 || index > 110;
      if (hasNote) await write(learner, `catatan ${index}`, time, item);
      if (index > 40) {
        const state = Math.floor(index / 4) % 2 === 0 ? "done" : "learning";
        await applyChanges(learner, [change(item, state)], at(time));
      }
    }
    return learner;
  }

  const pageOf = async (query: HistoryQuery) => {
    const { days, newer, older } = await loadHistory("id", query);
    const lines = days.flatMap(({ lines: list }) =>
      list.map((line) => (isRecordLine(line) ? textOf(line) : line.id)),
    );
    return { lines, newer, older };
  };

  it.each([{}, { of: "git" }, { of: "foundations" }])(
    "show each change and note once, and lead back the same way: %j",
    async (filter) => {
      await newBusyLearner();
      const pages = [await pageOf(filter)];
      for (let older = pages[0]?.older ?? null; older !== null && pages.length < 20; ) {
        const page = await pageOf(older);
        pages.push(page);
        older = page.older;
      }
      const all = pages.flatMap(({ lines }) => lines);
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBe(filter.of === "git" ? 25 + 27 : 99 + 109);
      for (const { lines } of pages.slice(0, -1)) expect(lines).toHaveLength(20);

      let shown = pages.at(-1)?.lines.length ?? 0;
      for (let newer = pages.at(-1)?.newer ?? null; newer !== null && shown < all.length + 20; ) {
        const page = await pageOf(newer);
        const end = all.length - shown;
        expect(page.lines).toEqual(all.slice(Math.max(0, end - 20), Math.max(end, 20)));
        expect(page.older).not.toBeNull();
        shown += page.lines.length;
        newer = page.newer;
      }
      expect(shown).toBeGreaterThanOrEqual(all.length);
    },
  );

  it("begin at the newest one where nothing is older or newer", async () => {
    await newBusyLearner();
    const { lines } = await pageOf({});
    const first = { at: new Date(0), key: "git" };
    expect((await pageOf({ before: 1, record: first })).lines).toEqual(lines);
    expect((await pageOf({ after: 2 ** 31 - 2 })).lines).toEqual(lines);
  });
});
