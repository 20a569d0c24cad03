import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { saveAuditEntry } from "@/lib/data/accounts/audit";
import {
  deletePendingDeletion,
  erasedIdHash,
  savePendingDeletion,
} from "@/lib/data/accounts/deletion";
import { deleteLearner, findLearner } from "@/lib/data/accounts/learner";
import {
  confirmSecondFactor,
  consumeTimeStep,
  savePendingSecondFactor,
  saveRecoveryCodes,
} from "@/lib/data/accounts/second-factor";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import { engineOf } from "@/lib/data/engines/connection";
import { restoreBackup } from "@/lib/data/maintenance/restore";
import type { AuditEvent } from "@/lib/domain/audit";
import {
  allRowsIn,
  backUpInto,
  databaseUrl,
  ignoreProgress,
  newEmptyPostgresqlDatabase,
  temporaryFolder,
} from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";
import { enrolmentIdOf } from "../../support/database/records/links";
import { addWeekRows } from "../../support/database/records/week";
import { consumeRecoveryCode } from "../../support/database/recovery-codes";
import { queryRows } from "../../support/database/stored-rows";
import { runOperatorCommand } from "../../support/server/operator-command";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

const backUp = () => backUpInto(folder);

async function restore(backup: string, { keepErased = false, url = databaseUrl() } = {}) {
  await closeDatabase();
  return restoreBackup(backup, url, ignoreProgress, folder, keepErased);
}

const audit = (userId: string, event: AuditEvent) =>
  saveAuditEntry({ event, userId }, { address: "", requestId: "r" }, new Date());

const listed = () => readFileSync(join(folder, "erased-accounts.txt"), "utf8");

describe("an account that was erased after the backup was made", () => {
  it("is erased again, with everything of it", async () => {
    const learner = await newLearner();
    await audit(learner.id, "signed-in");
    const backup = await backUp();
    await deleteLearner(learner.id);
    const { erasedIds, learners } = await restore(backup);
    expect(erasedIds).toEqual([learner.id]);
    const { User, Enrolment, AuditEntry } = await allRowsIn(databaseUrl());
    expect(learners).toBe(User?.length);
    expect(`${User}${Enrolment}${AuditEntry}`).not.toContain(learner.email);
    expect(`${User}${Enrolment}`).not.toContain(learner.id);
    expect((await restore(backup)).erasedIds).toEqual([learner.id]);
  });

  it("is erased again where the database is lost, by the list beside the backups", async () => {
    const learner = await newLearner();
    const backup = await backUp();
    await deleteLearner(learner.id);
    await backUp();
    expect(listed()).toContain(`${erasedIdHash(learner.id)} 20`);
    expect(listed()).not.toMatch(new RegExp(`@|${learner.id}`));
    const url =
      engineOf(databaseUrl()) === "sqlite"
        ? `file:${join(temporaryFolder(), "new.db")}`
        : await newEmptyPostgresqlDatabase();
    const { erasedIds, changes } = await restore(backup, { url });
    expect([erasedIds, changes]).toEqual([[learner.id], null]);
    expect(String((await allRowsIn(url)).User)).not.toContain(learner.id);
  });

  it("comes back where the operator says so, also for later restores", async () => {
    const learner = await newLearner();
    await savePendingDeletion(learner.id, morning);
    const backup = await backUp();
    await deleteLearner(learner.id);
    const { erasedIds } = await restore(backup, { keepErased: true });
    expect(erasedIds).toEqual([learner.id]);
    expect(await findLearner(learner.id)).toMatchObject({ email: learner.email, deletesAt: null });
    const again = await backUp();
    expect((await restore(again)).erasedIds).toEqual([]);
    expect(await findLearner(learner.id)).not.toBeNull();
  });

  it("is named by the command, by its id", async () => {
    const learner = await newLearner();
    const backup = await backUp();
    await deleteLearner(learner.id);
    await closeDatabase();
    const { code, output } = await runOperatorCommand(["restore", backup, "--yes"]);
    expect(code).toBe(0);
    expect(output).toContain(
      `erased again 1 account that had been erased since the backup was made: ${learner.id}\n`,
    );
    expect(output).not.toContain(learner.email);
  });
});

describe("a second factor that was used after the backup was made", () => {
  async function newLearnerWithCodes(codeHashes: readonly string[]) {
    const learner = await newLearner();
    await savePendingSecondFactor(learner.id, "secret", morning);
    await confirmSecondFactor(learner.id, { secret: "secret", step: 10, codeHashes }, morning);
    await audit(learner.id, "second-factor-on");
    return learner;
  }

  it("keeps its used recovery codes and time steps used", async () => {
    const { id } = await newLearnerWithCodes(["one", "two"]);
    const backup = await backUp();
    expect(await consumeRecoveryCode(id, "one")).toBe(true);
    await audit(id, "recovery-code-used");
    expect(await consumeTimeStep(id, 12)).toBe(true);
    const { changes } = await restore(backup);
    expect(changes?.usedCodes).toEqual([{ userId: id, codeHash: "one" }]);
    expect(await consumeRecoveryCode(id, "one")).toBe(false);
    expect(await consumeTimeStep(id, 12)).toBe(false);
    expect(await consumeRecoveryCode(id, "two")).toBe(true);
  });

  it("loses the codes that were replaced since, and keeps new ones of a newer backup", async () => {
    const { id } = await newLearnerWithCodes(["old"]);
    const older = await backUp();
    await saveRecoveryCodes(id, ["new"]);
    await audit(id, "recovery-codes-made");
    const newer = await backUp();
    await restore(older);
    expect(await consumeRecoveryCode(id, "old")).toBe(false);
    await restore(newer);
    expect(await consumeRecoveryCode(id, "new")).toBe(true);
  });

  it("is named by the command where it changed, and where nothing can be compared", async () => {
    const learner = await newLearnerWithCodes(["one"]);
    const backup = await backUp();
    await consumeRecoveryCode(learner.id, "one");
    await audit(learner.id, "recovery-code-used");
    await audit(learner.id, "password-changed");
    await closeDatabase();
    const { output } = await runOperatorCommand(["restore", backup, "--yes"]);
    expect(output).toContain("1 recovery code used or replaced since");
    expect(output).toMatch(new RegExp(`as they were when the backup was made: .*${learner.email}`));
  });
});

describe("what a learner ended after the backup was made", () => {
  it("stays ended: the address of a calendar and the weekly e-mail", async () => {
    const [ended, kept] = [await newLearner(), await newLearner()];
    for (const learner of [ended, kept]) await addWeekRows(learner);
    const backup = await backUp();
    const feed = `DELETE FROM "CalendarFeed" WHERE "enrolmentId" = ? RETURNING 1 AS "one"`;
    await queryRows(feed, await enrolmentIdOf(ended));
    await queryRows(`DELETE FROM "Reminder" WHERE "userId" = ? RETURNING 1 AS "one"`, ended.id);
    await restore(backup);
    const reminders = await queryRows<{ userId: string }>(`SELECT "userId" FROM "Reminder"`);
    expect(reminders.map(({ userId }) => userId)).toContain(kept.id);
    expect(reminders.map(({ userId }) => userId)).not.toContain(ended.id);
    const feeds = await queryRows<{ id: string }>(
      `SELECT "enrolmentId" AS "id" FROM "CalendarFeed"`,
    );
    expect(feeds.map(({ id }) => id)).toContain(await enrolmentIdOf(kept));
    expect(feeds.map(({ id }) => id)).not.toContain(await enrolmentIdOf(ended));
  });

  it("is named by the command", async () => {
    const learner = await newLearner();
    await addWeekRows(learner);
    const backup = await backUp();
    await queryRows(`DELETE FROM "Reminder" WHERE "userId" = ? RETURNING 1 AS "one"`, learner.id);
    await closeDatabase();
    const { output } = await runOperatorCommand(["restore", backup, "--yes"]);
    expect(output).toContain("weekly e-mails that the current data does not have stay off: 1\n");
  });
});

describe("a deletion after the backup was made", () => {
  const later = new Date("2100-01-01T00:00:00Z");
  const dueOf = async (id: string) => {
    const [row] = await queryRows<{ deletesAt: Date | null }>(
      `SELECT "deletesAt" FROM "User" WHERE "id" = ?`,
      id,
    );
    return row?.deletesAt;
  };

  it("stays requested or cancelled", async () => {
    const [requested, cancelled] = [await newLearner(), await newLearner()];
    await savePendingDeletion(cancelled.id, later);
    const backup = await backUp();
    await savePendingDeletion(requested.id, later);
    await audit(requested.id, "deletion-requested");
    await deletePendingDeletion(cancelled.id);
    await audit(cancelled.id, "deletion-undone");
    expect((await restore(backup)).changes?.deletions).toHaveLength(2);
    expect([await dueOf(requested.id), await dueOf(cancelled.id)]).toEqual([later, null]);
  });

  it("that has become due is put off where it is unknown whether it was cancelled", async () => {
    const learner = await newLearner();
    await savePendingDeletion(learner.id, morning);
    const backup = await backUp();
    const url =
      engineOf(databaseUrl()) === "sqlite"
        ? `file:${join(temporaryFolder(), "new.db")}`
        : await newEmptyPostgresqlDatabase();
    await restore(backup, { url });
    const connection = await connect(url);
    const [row] = await connection.rows<{ deletesAt: Date }>(
      `SELECT "deletesAt" FROM "User" WHERE "id" = '${learner.id}'`,
    );
    await connection.close();
    expect(Number(row?.deletesAt)).toBeGreaterThan(Date.now());
  });
});
