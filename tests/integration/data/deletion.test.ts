import { describe, expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { saveAuditEntry } from "@/lib/data/accounts/audit";
import { deletePendingDeletion, savePendingDeletion } from "@/lib/data/accounts/deletion";
import { deleteLearner } from "@/lib/data/accounts/learner";
import { consumeLimits } from "@/lib/data/accounts/rate-limit";
import { saveSession } from "@/lib/data/accounts/session";
import { saveToken } from "@/lib/data/accounts/token";
import { connect } from "@/lib/data/engines/connect";
import { saveMarks } from "@/lib/data/items/item-marks";
import { deleteExpired } from "@/lib/data/sweep";
import type { Learner } from "@/lib/domain/learner";
import { applyChanges, change } from "../../support/database/changes";
import { allRowsIn, databaseUrl } from "../../support/database/database-contents";
import { morning, newLearner } from "../../support/database/learners";
import { addEvidenceTo } from "../../support/database/records/evidence";
import { writeNote } from "../../support/database/records/notes";
import { addWeekRows } from "../../support/database/records/week";
import { queryRows } from "../../support/database/stored-rows";

const day = 24 * 60 * 60 * 1000;
const daysLater = (days: number) => new Date(morning.getTime() + days * day);

async function runSql(sql: string): Promise<void> {
  const connection = await connect(databaseUrl(), "existing");
  await connection.run(sql).finally(() => connection.close());
}

/** A learner with a row in every table that can have one. */
async function newLearnerInEveryTable(): Promise<Learner> {
  const learner = await newLearner();
  const { id, email } = learner;
  await applyChanges(learner, [change("git", "done"), change("dsa", "learning")]);
  const origin = { address: "192.0.2.9", requestId: "r" };
  await saveSession(
    { userId: id, method: "password", sidHash: id, device: "d", address: "192.0.2.9" },
    morning,
  );
  await saveToken("reset-link", { userId: id }, { now: morning, until: daysLater(1) });
  await saveToken("invitation", { email }, { now: morning, until: daysLater(14) });
  await saveAuditEntry({ event: "signed-in", userId: id, detail: "password" }, origin, morning);
  await saveAuditEntry({ event: "invited", userId: null, detail: email }, origin, morning);
  const createdAtSql = databaseUrl().startsWith("file:")
    ? String(morning.getTime())
    : `'${morning.toISOString()}'`;
  await runSql(`INSERT INTO "Account" ("id", "userId", "provider", "subject", "label", "createdAt")
    VALUES ('a${id}', '${id}', 'github', '${id}', '${email}', ${createdAtSql})`);
  await runSql(`INSERT INTO "Passkey" ("id", "userId", "publicKey", "counter", "transports", "name", "createdAt")
    VALUES ('p${id}', '${id}', 'k', 0, '', '${email}', ${createdAtSql})`);
  await runSql(
    `INSERT INTO "SecondFactor" ("userId", "secret", "createdAt") VALUES ('${id}', 's', ${createdAtSql})`,
  );
  await runSql(`INSERT INTO "RecoveryCode" ("userId", "codeHash") VALUES ('${id}', 'h')`);
  for (const text of ["catatan", "catatan kedua"]) await writeNote(learner, "git", text);
  const url = "https://contoh.id/";
  const marks = { using: url, hidden: [], links: [{ url, title: email }], statements: [0] };
  const target = { userId: id, pathKey: defaultPathKey, item: "git" };
  await saveMarks(target, ({ item }) => ({ item, ...marks }));
  await addEvidenceTo(learner, { title: email, url });
  await insertThings(learner, url);
  await addWeekRows(learner, email);
  return learner;
}

/** Rows of what a learner shows and builds, as they are stored. */
async function insertThings({ id: userId, email }: Learner, url: string): Promise<void> {
  const [enrolment] = await queryRows<{ id: string }>(
    `SELECT "id" FROM "Enrolment" WHERE "userId" = ?`,
    userId,
  );
  const enrolmentId = enrolment?.id ?? "";
  const own = { enrolmentId, version: 1 };
  const texts = { summary: "", problem: "", role: "", data: "", approach: "" };
  const lists = { rubric: "[]", tasks: "[]", skills: "[]" };
  const added = { addedAt: morning, addedOn: "2026-11-24" };
  const picture = { contentType: "image/webp", width: 1, height: 1, bytes: new Uint8Array([1]) };
  const profile = { headline: email, about: "", place: "", email, phone: "", links: "[]" };
  const selection = { name: email, changedAt: morning, content: "{}" };
  const connection = await connect(databaseUrl(), "existing");
  try {
    const project = { ...own, id: "a", title: email, ...texts, ...lists, ...added };
    await connection.insert("Project", [project]);
    await connection.insert("ProjectPicture", [{ enrolmentId, projectId: "a", ...picture }]);
    await connection.insert("LinkCheck", [{ enrolmentId, url, nextAt: morning }]);
    await connection.insert("Profile", [{ userId, version: 1, ...profile }]);
    await connection.insert("Selection", [{ userId, id: "a", version: 1, ...selection }]);
  } finally {
    await connection.close();
  }
}

/** Counts the rows of each table that contain the learner's id or e-mail in any column. */
async function rowCountsOf({ id, email }: Learner): Promise<Record<string, number>> {
  const tables = Object.entries(await allRowsIn(databaseUrl()));
  const enrolments = await queryRows<{ id: string }>(
    `SELECT "id" FROM "Enrolment" WHERE "userId" = ?`,
    id,
  );
  const marks = [id, email, ...enrolments.map((each) => each.id)];
  const counts = tables.map(([table, rows]) => [
    table,
    rows.filter((row) => marks.some((mark) => String(row).includes(mark))).length,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => Number(count) > 0));
}

describe("deleting a learner", () => {
  it("removes every row with their id or e-mail and changes no other learner", async () => {
    const other = await newLearnerInEveryTable();
    const learner = await newLearnerInEveryTable();
    const traces = await rowCountsOf(learner);
    const tables = Object.keys(await allRowsIn(databaseUrl()));
    const impersonal = new Set(["ErasedAccount", "RateLimit", "Lease", "_prisma_migrations"]);
    expect(Object.keys(traces)).toEqual(tables.filter((name) => !impersonal.has(name)).sort());
    const others = await rowCountsOf(other);
    const enrolments = await queryRows<{ id: string }>(
      `SELECT "id" FROM "Enrolment" WHERE "userId" = ?`,
      learner.id,
    );
    await deleteLearner(learner.id);
    expect(await rowCountsOf(learner)).toEqual({});
    const left = JSON.stringify(await allRowsIn(databaseUrl()));
    for (const { id } of enrolments) expect(left).not.toContain(id);
    expect(await rowCountsOf(other)).toEqual(others);
  });

  it("keeps the audit events without user and address", async () => {
    const learner = await newLearnerInEveryTable();
    const [last] = await queryRows<{ sequence: number }>(
      `SELECT MAX("sequence") AS "sequence" FROM "AuditEntry"`,
    );
    await deleteLearner(learner.id);
    const rows = await queryRows(
      `SELECT "event", "userId", "address", "detail" FROM "AuditEntry" WHERE "sequence" > ${Number(last?.sequence) - 2} ORDER BY "sequence"`,
    );
    const anonymous = { userId: null, address: "", detail: null };
    expect(rows).toEqual([
      { event: "signed-in", ...anonymous },
      { event: "invited", ...anonymous },
      { event: "deleted", ...anonymous },
    ]);
  });
});

describe("requesting the deletion of an account", () => {
  it("gets its days anew when it was asked for while the clock was not set", async () => {
    const { id } = await newLearner();
    await savePendingDeletion(id, new Date(7 * day));
    expect((await deleteExpired(daysLater(0))).accounts).toBe(0);
    expect((await deleteExpired(daysLater(6.9))).accounts).toBe(0);
    expect((await deleteExpired(daysLater(7))).accounts).toBe(1);
  });

  it("ends its sessions and links at once and deletes it a week later", async () => {
    const learner = await newLearnerInEveryTable();
    expect(await savePendingDeletion(learner.id, daysLater(7))).toBe(true);
    const traces = await rowCountsOf(learner);
    expect(traces).not.toHaveProperty("Session");
    expect(traces.Token).toBe(1);
    await deleteExpired(daysLater(6.9));
    expect(await rowCountsOf(learner)).toHaveProperty("User");
    expect((await deleteExpired(daysLater(7))).accounts).toBe(1);
    expect(await rowCountsOf(learner)).toEqual({});
  });

  it("twice does not postpone it, and cancelling keeps the account", async () => {
    const learner = await newLearner();
    await savePendingDeletion(learner.id, daysLater(7));
    expect(await savePendingDeletion(learner.id, daysLater(9))).toBe(false);
    expect(await deletePendingDeletion(learner.id)).toBe(true);
    expect(await deletePendingDeletion(learner.id)).toBe(false);
    expect((await deleteExpired(daysLater(30))).accounts).toBe(0);
    expect(await rowCountsOf(learner)).toHaveProperty("User");
  });
});

it("can be cancelled after its day, by whichever clock, for as long as the account exists", async () => {
  const learner = await newLearner();
  await savePendingDeletion(learner.id, daysLater(-40));
  expect(await deletePendingDeletion(learner.id)).toBe(true);
  expect((await deleteExpired(daysLater(30))).accounts).toBe(0);
  expect(await rowCountsOf(learner)).toHaveProperty("User");
});

describe("sweeping", () => {
  it("removes expired rows and nothing else", async () => {
    await deleteExpired(daysLater(1000));
    const { id } = await newLearner();
    const origin = { address: "192.0.2.1", requestId: "r" };
    const session = { userId: id, method: "password", device: "d", address: "" } as const;
    await saveSession({ ...session, sidHash: "idle" }, morning);
    await saveSession({ ...session, sidHash: "fresh" }, daysLater(5));
    await saveToken("invitation", {}, { now: morning, until: daysLater(8) });
    await saveToken("invitation", {}, { now: morning, until: daysLater(9) });
    await consumeLimits([{ key: "old", points: 9, seconds: 60 }], morning);
    await consumeLimits([{ key: "new", points: 9, seconds: 60 }], daysLater(8));
    await saveAuditEntry({ event: "signed-in", userId: id }, origin, daysLater(-172.1));
    await saveAuditEntry({ event: "signed-in", userId: id }, origin, daysLater(-171.9));
    expect(await deleteExpired(daysLater(8))).toEqual({
      ...{ accounts: 0, sessions: 1, links: 1, counts: 1, "log entries": 1 },
      "note versions": 0,
    });
    const kept = await queryRows<{ what: string }>(
      `SELECT "sidHash" AS "what" FROM "Session" UNION ALL SELECT "key" FROM "RateLimit"`,
    );
    expect(kept.map(({ what }) => what)).toEqual(["fresh", "new"]);
  });
});
