import { beforeEach, describe, expect, it } from "vitest";
import type { Learner } from "@/lib/domain/learner";
import { type HistoryQuery, isRecordLine, type TimelineLine } from "@/lib/domain/timeline";
import { loadHistory } from "@/lib/loaders/history";
import { exportArchive, importArchive } from "../../support/database/archive-round-trip";
import { applyChanges, change } from "../../support/database/changes";
import { morning, newLearner } from "../../support/database/learners";
import {
  addEvidenceTo,
  changeEvidenceOf,
  removeEvidenceOf,
} from "../../support/database/records/evidence";
import { writeNote } from "../../support/database/records/notes";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { testRequest } from "../../support/requests/request-mock";

const hour = 60 * 60 * 1000;
const at = (hours: number) => new Date(morning.getTime() + hours * hour);

function textOf(line: TimelineLine): string {
  if (!isRecordLine(line)) return line.latest.item;
  if (line.of === "note") return `${line.item}: ${line.firstLine}`;
  return `${line.title}: ${line.act}${line.isGone ? " (gone)" : ""}`;
}

async function pageOf(query: HistoryQuery = {}) {
  const { days, older, newer } = await loadHistory("id", query);
  return { lines: days.flatMap(({ lines }) => lines.map(textOf)), older, newer };
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

describe("evidence in a history", () => {
  it("lies between ticks and notes: added, last changed and removed", async () => {
    const learner = await newSignedInLearner();
    const id = await addEvidenceTo(learner, { title: "Repositori" }, { at: at(1) });
    await applyChanges(learner, [change("git", "done")], at(2));
    await changeEvidenceOf(learner, id, { title: "Repositori Git" }, at(3));
    await writeNote(learner, "git", "Cabang", { at: at(4) });
    await changeEvidenceOf(learner, id, { title: "Repositori kedua" }, at(5));
    expect((await pageOf()).lines).toEqual([
      ...["Repositori kedua: changed", "git: Cabang", "git", "Repositori kedua: added"],
    ]);
    await removeEvidenceOf(learner, id, at(30));
    expect((await pageOf()).lines).toEqual([
      ...["Repositori kedua: removed (gone)", "Repositori kedua: changed (gone)"],
      ...["git: Cabang", "git", "Repositori kedua: added (gone)"],
    ]);
    const { days } = await loadHistory("id", {});
    expect(days.map(({ day }) => day)).toEqual(["2026-11-25", "2026-11-24"]);
  });

  it("is filtered by the items that it supports, and by their step", async () => {
    const learner = await newSignedInLearner();
    await addEvidenceTo(learner, { title: "dua", items: ["cnn", "git"] }, { at: at(1) });
    await addEvidenceTo(learner, { title: "satu", items: ["python"] }, { at: at(2) });
    expect((await pageOf({ of: "git" })).lines).toEqual(["dua: added"]);
    expect((await pageOf({ of: "foundations" })).lines).toEqual(["satu: added", "dua: added"]);
    expect((await pageOf({ of: "projects" })).lines).toEqual([]);
  });

  it("of another learner is not there, and comes with an import", async () => {
    const from = await newLearner();
    const id = await addEvidenceTo(from, { title: "rahasia" }, { at: at(1) });
    await removeEvidenceOf(from, id, at(2));
    const to = await newSignedInLearner();
    expect((await pageOf()).lines).toEqual([]);
    await importArchive(to, await exportArchive(from.id));
    expect((await pageOf()).lines).toEqual(["rahasia: removed (gone)", "rahasia: added (gone)"]);
  });
});

describe("the pages of a history with evidence", () => {
  /** Of each hour a change, a note or both, and evidence, much of it at the same moment. */
  async function newBusyLearner(): Promise<Learner> {
    const learner = await newSignedInLearner();
    for (let index = 0; index < 60; index += 1) {
      const time = at(Math.floor(index / 4) * 24);
      const id = await addEvidenceTo(learner, { title: `bukti ${index}` }, { at: time });
      if (index % 3 === 0) await changeEvidenceOf(learner, id, { title: `ubah ${index}` }, time);
      if (index % 5 === 0) await removeEvidenceOf(learner, id, time);
      if (index % 2 === 0)
        await applyChanges(learner, [change("git", index % 4 ? "done" : "learning")], time);
      if (index % 4 === 0) await writeNote(learner, "dsa", `catatan ${index}`, { at: time });
    }
    return learner;
  }

  it("go on where there is nothing but evidence", async () => {
    const learner = await newSignedInLearner();
    for (let index = 0; index < 22; index += 1)
      await addEvidenceTo(learner, { title: `bukti ${index}` }, { at: at(Math.floor(index / 3)) });
    const { lines, older } = await pageOf();
    const rest = await pageOf(older ?? {});
    expect([lines.length, rest.lines.length, rest.older]).toEqual([20, 2, null]);
    expect((await pageOf(rest.newer ?? {})).lines).toEqual(lines);
  });

  it.each([{}, { of: "git" }])(
    "show each line once, and lead back the same way: %j",
    async (filter) => {
      await newBusyLearner();
      const pages = [await pageOf(filter)];
      for (let older = pages[0]?.older ?? null; older !== null && pages.length < 20; ) {
        const page = await pageOf(older);
        pages.push(page);
        older = page.older;
      }
      const all = pages.flatMap(({ lines }) => lines);
      // Changed and removed at once, 0, 15, 30 and 45 have the title of their change.
      const notes = filter.of === undefined ? 15 : 0;
      expect(all).toHaveLength(60 + 20 + 12 + 30 + notes);
      for (const { lines } of pages.slice(0, -1)) expect(lines).toHaveLength(20);
      let shown = pages.at(-1)?.lines.length ?? 0;
      for (let newer = pages.at(-1)?.newer ?? null; newer !== null && shown < all.length + 20; ) {
        const page = await pageOf(newer);
        const end = all.length - shown;
        expect(page.lines).toEqual(all.slice(Math.max(0, end - 20), Math.max(end, 20)));
        shown += page.lines.length;
        newer = page.newer;
      }
      expect(shown).toBeGreaterThanOrEqual(all.length);
    },
  );
});
