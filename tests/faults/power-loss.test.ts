import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeProgress } from "@/lib/actions/progress-changes";
import { statuses } from "@/lib/domain/progress";
import { change } from "../support/database/changes";
import { expectConsistent } from "../support/database/consistency";
import { morning } from "../support/database/learners";
import { queryRows, storedEventsOf } from "../support/database/stored-rows";
import { isFullRun } from "../support/full-run";
import { sheetKeys } from "../support/unit/article-sheet";
import { saveNewLearner } from "./support/api-user";
import { newDatabase, switchDatabase, temporaryFolder } from "./support/database";
import { reportMeasurements } from "./support/measurements";

const writeCount = isFullRun ? 90 : 12;

/** SQLite's write-ahead log: a header, then frames of a header and a page (https://sqlite.org/fileformat2.html#walformat). */
const walHeaderBytes = 32;
const walFrameHeaderBytes = 24;

/** A database file and its log as on disk, with the log's length at each acknowledgement. */
async function recordWrites() {
  const database = await newDatabase("sqlite");
  const file = database.slice("file:".length);
  await switchDatabase(database);
  const learner = await saveNewLearner();
  const acknowledged: { id: string; size: number }[] = [];
  const tick = async (number: number) => {
    const [item, turn] = [sheetKeys[number % 9] ?? "git", Math.floor(number / 9) + 1];
    const sent = change(item, statuses[turn % statuses.length] ?? "done");
    await changeProgress({ learner, now: morning }, [sent], "api");
    acknowledged.push({ id: sent.id, size: statSync(`${file}-wal`).size });
  };
  // Some alone and some together, because queued writes share a commit.
  for (let number = 0; number < writeCount; number += 3) {
    await tick(number);
    await Promise.all([tick(number + 1), tick(number + 2)]);
  }
  const copy = join(temporaryFolder(), "langkah.db");
  copyFileSync(file, copy);
  const log = readFileSync(`${file}-wal`);
  const all = (await storedEventsOf(learner.id)).map(({ id }) => id);
  return { copy, log, pageSize: log.readUInt32BE(8), learner, acknowledged, all };
}

describe("a database whose power failed", () => {
  it("holds every acknowledged write, and a prefix of all writes, wherever its log was cut", async () => {
    const { copy, log, pageSize, learner, acknowledged, all } = await recordWrites();
    expect(all).toHaveLength(writeCount);
    const frame = walFrameHeaderBytes + pageSize;
    const cuts: number[] = [0, walHeaderBytes / 2];
    for (let at = walHeaderBytes; at <= log.length; at += frame) {
      cuts.push(
        at,
        at + walFrameHeaderBytes / 2,
        at + walFrameHeaderBytes,
        at + walFrameHeaderBytes + pageSize / 2,
      );
    }
    let lengths = 0;
    for (const [number, cut] of cuts.filter((at) => at <= log.length).entries()) {
      const file = `${copy}-${number}`;
      copyFileSync(copy, file);
      writeFileSync(`${file}-wal`, log.subarray(0, cut));
      process.env.DATABASE_URL = `file:${file}`;
      expect(await queryRows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
      const kept = (await storedEventsOf(learner.id)).map(({ id }) => id);
      expect(kept).toEqual(all.slice(0, kept.length));
      const promised = acknowledged.filter(({ size }) => size <= cut);
      expect(kept).toEqual(expect.arrayContaining(promised.map(({ id }) => id)));
      if (cut === log.length) expect(kept).toEqual(all);
      await expectConsistent(learner.id);
      lengths += 1;
    }
    reportMeasurements("power loss", { writes: writeCount, "cuts of the log": lengths });
  });

  it("while its log was being copied into it still holds everything", async () => {
    const { copy, log, pageSize, learner, all } = await recordWrites();
    const pages: number[] = [];
    for (
      let at = walHeaderBytes;
      at + walFrameHeaderBytes <= log.length;
      at += walFrameHeaderBytes + pageSize
    ) {
      pages.push(log.readUInt32BE(at));
    }
    const before = readFileSync(copy);
    for (const torn of new Set(pages)) {
      const file = `${copy}-torn-${torn}`;
      const after = Buffer.concat([
        before,
        Buffer.alloc(Math.max(0, torn * pageSize - before.length)),
      ]);
      after.fill(0xaa, (torn - 1) * pageSize + pageSize / 2, torn * pageSize);
      writeFileSync(file, after);
      writeFileSync(`${file}-wal`, log);
      process.env.DATABASE_URL = `file:${file}`;
      expect(await queryRows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
      expect((await storedEventsOf(learner.id)).map(({ id }) => id)).toEqual(all);
      await expectConsistent(learner.id);
    }
  });
});
