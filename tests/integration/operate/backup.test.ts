import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setImmediate as othersTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { createBackup } from "@/lib/data/maintenance/backup";
import { verifyDatabase } from "@/lib/data/maintenance/verify";
import { applyChanges, change } from "../../support/database/changes";
import {
  allRowsIn,
  databaseUrl,
  ignoreProgress,
  operatorErrorOf,
  populate,
  temporaryFolder,
} from "../../support/database/database-contents";
import { newLearner } from "../../support/database/learners";
import { querySqlite } from "../../support/database/sample-migrations";
import { isFullRun } from "../../support/full-run";
import { runOperatorCommand } from "../../support/server/operator-command";
import { spawnOperatorCommand } from "../../support/server/operator-process";
import { sheetKeys } from "../../support/unit/article-sheet";

async function backUpTo(folder: string, keep = 7, before?: string) {
  const connection = await connect(databaseUrl(), "existing");
  try {
    return await createBackup(connection, {
      folder,
      keep,
      onProgress: ignoreProgress,
      ...(before && { before }),
    });
  } finally {
    await connection.close();
  }
}

async function differencesIn(file: string) {
  const connection = await connect(`file:${file}`, "read-only");
  try {
    const { integrityErrors, findings } = await verifyDatabase(connection, ignoreProgress);
    return [...integrityErrors, ...findings];
  } finally {
    await connection.close();
  }
}

describe("a backup", () => {
  it("is one SQLite file with all rows of the database", async () => {
    await populate(3, 40);
    const folder = join(temporaryFolder(), "made", "for", "it");
    const made = await backUpTo(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(made.path).toMatch(/\/langkah-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/);
    const stored = await allRowsIn(databaseUrl());
    expect(made).toMatchObject({
      learners: stored.User?.length,
      events: stored.ProgressEvent?.length,
      bytes: statSync(made.path).size,
    });
    expect(querySqlite(made.path, "PRAGMA journal_mode")).toEqual([{ journal_mode: "delete" }]);
    expect(statSync(made.path).mode & 0o777).toBe(0o600);
    expect(await differencesIn(made.path)).toEqual([]);
    expect(await allRowsIn(`file:${made.path}`)).toEqual(stored);
  });

  it("during a hundred writes a second contains every write acknowledged before it began", async () => {
    const learner = await newLearner();
    const acknowledged: string[] = [];
    let going = true;
    const writing = (async () => {
      for (let index = 0; going; index += 1) {
        const tick = change(
          sheetKeys[index % sheetKeys.length] ?? "git",
          index % 2 ? "learning" : "done",
        );
        const due = new Promise((resolve) => setTimeout(resolve, 10));
        await applyChanges(learner, [tick]);
        acknowledged.push(tick.id);
        await due;
      }
    })();
    const folder = temporaryFolder();
    for (let round = 0; round < (isFullRun ? 3 : 1); round += 1) {
      const target = acknowledged.length + 30;
      while (acknowledged.length < target) await othersTurn();
      const before = [...acknowledged];
      const place = join(folder, String(round));
      expect(await spawnOperatorCommand(["backup", "--to", place])).toMatchObject({ code: 0 });
      const path = join(place, readdirSync(place)[0] ?? "");
      const rows = querySqlite<{ id: string }>(
        path,
        `SELECT "clientId" AS "id" FROM "ProgressEvent"`,
      );
      const kept = new Set(rows.map(({ id }) => id));
      expect(before.filter((id) => !kept.has(id))).toEqual([]);
      expect(await differencesIn(path)).toEqual([]);
    }
    going = false;
    await writing;
  });

  it("deletes the oldest backups per kind and no other file", async () => {
    const folder = temporaryFolder();
    const others = [
      "langkah.db",
      "langkah-2020-01-01.db",
      "langkah-2020-01-01T00-00-00Z.db.gz",
      "my-langkah-2020-01-01T00-00-00Z.db",
      "damaged-2020-01-01T00-00-00Z.db",
    ];
    const old = [1, 2, 3].map((day) => `langkah-2020-01-0${day}T00-00-00Z.db`);
    const before = [1, 2, 3].map((day) => `langkah-2020-01-0${day}T00-00-00Z-before-restore.db`);
    for (const name of [...others, ...old, ...before]) writeFileSync(join(folder, name), "");
    const made = await backUpTo(folder, 2);
    expect(readdirSync(folder).sort()).toEqual(
      [...others, ...old.slice(2), ...before, made.path.slice(folder.length + 1)].sort(),
    );
    const second = await backUpTo(folder, 1, "20270101000000_notes");
    expect(second.path).toContain("Z-before-20270101000000_notes.db");
    expect(readdirSync(folder).filter((name) => name.includes("-before-"))).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(others));
  });

  it.each([undefined, "restore"])(
    "is kept, also beside those made while the clock was ahead, which go first (before: %s)",
    async (before) => {
      const folder = temporaryFolder();
      const named = (time: string) => `langkah-${time}Z${before ? `-before-${before}` : ""}.db`;
      const ahead = [1, 2, 3, 4, 5].map((day) => named(`2099-01-0${day}T00-00-00`));
      const past = [1, 2].map((day) => named(`2020-01-0${day}T00-00-00`));
      for (const name of [...ahead, ...past]) writeFileSync(join(folder, name), "");
      const { path } = await backUpTo(folder, 7, before);
      expect(readdirSync(folder).sort()).toEqual(
        [...past, basename(path), ...ahead.slice(1)].sort(),
      );
    },
  );

  it("removes partial files of a killed backup but not those of a running one", async () => {
    const folder = temporaryFolder();
    // Above the largest process id of Linux and macOS.
    const left = [".langkah-backup-99999999.part", ".langkah-backup-99999999.part-journal"];
    const others = [`.langkah-backup-${process.ppid}.part`, ".langkah-notes"];
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), "half");
    writeFileSync(join(folder, `.langkah-backup-${process.pid}.part`), "half");
    const made = await backUpTo(folder);
    expect(readdirSync(folder).sort()).toEqual(
      [...others, made.path.slice(folder.length + 1)].sort(),
    );
  });

  it("that cannot be written fails with one line and leaves no file", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "mine");
    const complaint = await operatorErrorOf(() => backUpTo(join(folder, "file", "backups")));
    expect(complaint).toContain(join(folder, "file"));
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("mine");
  });
});

describe("npm run backup", () => {
  it("prints the path, size and counts of the backup", async () => {
    const folder = temporaryFolder();
    const { code, output } = await runOperatorCommand(["backup", "--to", folder, "--keep", "1"]);
    const [name = ""] = readdirSync(folder);
    const { User: users, ProgressEvent: events } = await allRowsIn(databaseUrl());
    expect([code, output]).toEqual([
      0,
      expect.stringContaining(
        `langkah: backed up ${users?.length} learners and ${events?.length} events to ${join(folder, name)} (`,
      ),
    ]);
  });

  it.each([["--keep", "0"], ["--keep", "many"], ["--keep=-1"], ["--to="], ["word"], ["--nope"]])(
    "rejects the arguments %s %s with code 2 and the usage",
    async (...words) => {
      const { code, output } = await runOperatorCommand(["backup", ...words]);
      expect([code, output.includes("Usage: npm run backup")]).toEqual([2, true]);
    },
  );
});
