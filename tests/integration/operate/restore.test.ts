import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { saveSession } from "@/lib/data/accounts/session";
import { saveToken } from "@/lib/data/accounts/token";
import { closeDatabase } from "@/lib/data/database";
import { restoreBackup } from "@/lib/data/maintenance/restore";
import { tokenValidity } from "@/lib/domain/token";
import { applyChanges, change } from "../../support/database/changes";
import { killAtEachStep, killsTimeout } from "../../support/database/crash-injection";
import {
  allRowsIn,
  backUpInto,
  databaseUrl,
  ignoreProgress,
  operatorErrorOf,
  populate,
  temporaryFolder,
} from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";

let folder: string;
let backup: string;
let rowsAtBackup: Record<string, unknown[]>;

const backUpNow = () => backUpInto(folder);

const restoreNow = (file = backup) => restoreBackup(file, databaseUrl(), ignoreProgress, folder);

function linkTo(target: string): string {
  const link = join(temporaryFolder(), "link");
  symlinkSync(target, link);
  return link;
}

async function stopAppAndReadRows() {
  await closeDatabase();
  return allRowsIn(databaseUrl());
}

beforeEach(async () => {
  folder = temporaryFolder();
  await populate(1, 12);
  backup = await backUpNow();
  rowsAtBackup = await stopAppAndReadRows();
});

describe("a backup", () => {
  it("restores exactly its rows, and the database accepts new changes", async () => {
    await populate(1, 5);
    const later = await stopAppAndReadRows();
    expect(later).not.toEqual(rowsAtBackup);
    const { previousDataPath, learners, events } = await restoreNow();
    expect(await allRowsIn(databaseUrl())).toEqual(rowsAtBackup);
    expect([learners, events]).toEqual([
      rowsAtBackup.User?.length,
      rowsAtBackup.ProgressEvent?.length,
    ]);
    expect(previousDataPath).toMatch(/-before-restore\.db$/);
    expect(await allRowsIn(`file:${previousDataPath}`)).toEqual(later);
    const learner = await newLearner();
    const [outcome] = await applyChanges(learner, [change("git", "done")]);
    expect(outcome).toMatchObject({ outcome: "applied" });
    await closeDatabase();
  });

  it("does not restore sessions and tokens that have ended since", async () => {
    const { id } = await newLearner();
    const session = { userId: id, method: "password", device: "d", address: "" } as const;
    await saveSession({ ...session, sidHash: "ended since" }, morning);
    await saveToken("reset-link", { userId: id }, tokenValidity("reset-link", morning));
    await closeDatabase();
    const made = await backUpNow();
    await restoreNow(made);
    const { Session, Token, User } = await allRowsIn(databaseUrl());
    expect([Session, Token]).toEqual([[], []]);
    expect(User?.some((row) => String(row).includes(id))).toBe(true);
    expect((await allRowsIn(`file:${made}`)).Session).toHaveLength(1);
  });

  it.each([
    ["its path", () => folder],
    ["a symbolic link", () => linkTo(folder)],
  ])("is not removed while it is restored by %s, as the oldest of its kind", async (_, placeOf) => {
    const named = (day: string) => `langkah-${day}T00-00-00Z-before-restore.db`;
    const oldest = named("2020-01-01");
    copyFileSync(backup, join(folder, oldest));
    const later = [1, 2, 3, 4, 5, 6, 7].map((day) => named(`2021-01-0${day}`));
    for (const name of later) writeFileSync(join(folder, name), "");
    const { previousDataPath } = await restoreNow(join(placeOf(), oldest));
    const made = basename(previousDataPath ?? "");
    const kept = readdirSync(folder).filter((name) => name.includes("-before-"));
    expect(kept.sort()).toEqual([oldest, ...later.slice(1), made]);
  });

  it("restored twice gives the same database", async () => {
    await restoreNow();
    await restoreNow();
    expect(await allRowsIn(databaseUrl())).toEqual(rowsAtBackup);
  });

  it(
    "killed at any step of a restore leaves the old or the new database, and a retry succeeds",
    async () => {
      await populate(1, 5);
      const later = await stopAppAndReadRows();
      const seen: string[] = [];
      const args = [databaseUrl(), backup, folder] as const;
      const steps = await killAtEachStep("restore", args, async () => {
        const now = await allRowsIn(databaseUrl());
        if (seen.at(-1) !== "earlier")
          seen.push(String(now.User) === String(rowsAtBackup.User) ? "earlier" : "later");
        expect([rowsAtBackup, later]).toContainEqual(now);
      });
      expect(steps).toBeGreaterThanOrEqual(6);
      expect(seen.at(0)).toBe("later");
      expect(seen.at(-1)).toBe("earlier");
      await restoreNow();
      expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    },
    killsTimeout,
  );

  it(
    "killed at any step of its creation leaves no partial file under a backup's name",
    async () => {
      const place = temporaryFolder();
      const steps = await killAtEachStep("backup", [databaseUrl(), "", place], async () => {
        for (const name of readdirSync(place).filter((each) => each.startsWith("langkah"))) {
          expect(await allRowsIn(`file:${join(place, name)}`)).toEqual(rowsAtBackup);
        }
      });
      expect(steps).toBeGreaterThan(0);
      expect(readdirSync(place)).toHaveLength(1);
    },
    killsTimeout,
  );
});

describe("a file that is not a backup", () => {
  const content = (name: string) => join(folder, name);
  const damaged = (name: string, change: (bytes: Buffer) => Buffer) => {
    writeFileSync(content(name), change(readFileSync(backup)));
    return content(name);
  };
  const withSql = (name: string, sql: string) => {
    copyFileSync(backup, content(name));
    const database = new Sqlite(content(name));
    database.exec(sql);
    database.close();
    return content(name);
  };
  const files: readonly (readonly [string, () => string, RegExp])[] = [
    ["is missing", () => content("nowhere.db"), /does not exist/],
    ["is empty", () => damaged("empty.db", () => Buffer.alloc(0)), /is empty/],
    [
      "is a text",
      () => damaged("text.db", () => Buffer.from("Catatan. ".repeat(999))),
      /not a database/,
    ],
    [
      "is cut off",
      () => damaged("cut.db", (bytes) => bytes.subarray(0, bytes.length / 2)),
      /malformed/,
    ],
    [
      "is damaged inside",
      () => damaged("torn.db", (bytes) => bytes.fill(0xaa, 8192, 60_000)),
      /damaged|malformed/,
    ],
    ["is a folder", () => folder, /cannot be read/],
    [
      "is newer than the code",
      () =>
        withSql(
          "newer.db",
          `UPDATE "_prisma_migrations" SET "migration_name" = '99990101000000_later'`,
        ),
      /newer than this version/,
    ],
    [
      "is another program's",
      () => withSql("foreign.db", `DROP TABLE "_prisma_migrations"`),
      /not Langkah's/,
    ],
    [
      "lacks a table",
      () => withSql("table.db", `DROP TABLE "Passkey"`),
      /table Passkey is missing/,
    ],
    [
      "lacks an index",
      () => withSql("index.db", `DROP INDEX "User_email_key"`),
      /unique index User_email_key of User is missing/,
    ],
    [
      "holds broken references",
      () => withSql("keys.db", `PRAGMA foreign_keys = OFF; DELETE FROM "User"`),
      /refer to rows that do not exist/,
    ],
  ];

  it.each(files)(
    "because it %s is rejected with one line and changes nothing",
    async (_why, make, reason) => {
      const file = make();
      const before = existsSync(file) && file !== folder ? readFileSync(file) : null;
      const names = readdirSync(folder);
      const complaint = await operatorErrorOf(() => restoreNow(file));
      expect(complaint).toMatch(reason);
      expect(complaint).toContain(file);
      expect(await allRowsIn(databaseUrl())).toEqual(rowsAtBackup);
      expect(readdirSync(folder)).toEqual(names);
      if (before) expect(readFileSync(file).equals(before)).toBe(true);
    },
  );
});
