import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { write } from "@/lib/data/database";
import { engineOf } from "@/lib/data/engines/connection";
import { findLinkChecks } from "@/lib/data/link-checks/link-check";
import { checkLinks } from "@/lib/link-checks/check-links";
import { findPostgresqlScans } from "@/scripts/checks/query-plans/postgresql";
import { findSqliteScans } from "@/scripts/checks/query-plans/sqlite";
import { newLearner } from "../../support/database/learners";
import { addEvidence, removeEvidence } from "../../support/database/records/links";
import { statementsIn } from "../../support/server/statement-log";

vi.mock("@/lib/link-checks/request", () => ({ requestLink: async () => "ok" }));

const ofSome = `"enrolmentId" > ? AND "enrolmentId" <= ?`;
const ofOne = `"enrolmentId" = ?`;

/** Of each statement that link checks need. */
const parts = [
  ...[`"Enrolment" WHERE "id" >`, `"Enrolment" WHERE "id" =`],
  ...[ofSome, ofOne].flatMap((which) => [
    `"used" EXCEPT SELECT "enrolmentId", "url" FROM "LinkCheck" WHERE ${which}`,
    `FROM "LinkCheck" WHERE ${which} EXCEPT`,
  ]),
  ...[`"LinkCheck" WHERE "nextAt" BETWEEN`, `"LinkCheck" WHERE "nextAt" >`],
  ...[`WHERE ${ofOne} AND "checkedAt" IS NULL`, `"nextAt" FROM "LinkCheck" WHERE "url" =`],
  ...[
    `"lapsedAt" FROM "LinkCheck" WHERE "url" =`,
    `"lapsedAt" FROM "LinkCheck" WHERE "enrolmentId" =`,
  ],
  ...[`INSERT INTO "LinkCheck"`, `DELETE FROM "LinkCheck"`],
  ...[`UPDATE "LinkCheck" SET "nextAt"`, `UPDATE "LinkCheck" SET "checkedAt"`],
];

/** The file that gets each statement of this process from now on. */
function logStatements(): string {
  const file = join(tmpdir(), `langkah-link-checks-${process.pid}`);
  onTestFinished(() => rmSync(file, { force: true }));
  process.env.LANGKAH_STATEMENT_LOG = file;
  createRequire(import.meta.url)("../../support/server/statement-log-preload.cjs");
  return file;
}

it("no statement of link checks reads a whole table", async () => {
  const learner = await newLearner();
  const id = await addEvidence(learner, "https://contoh.example/satu");
  await addEvidence(learner, "https://contoh.example/dua");
  const file = logStatements();
  const takeTurns = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await checkLinks(new AbortController().signal);
      await write((tx) => tx.lease.deleteMany({ where: { job: "link-check" } }));
    }
  };
  await takeTurns();
  await removeEvidence(learner, id);
  await takeTurns();
  await findLinkChecks(learner.id, defaultPathKey);
  const statements = [...new Set(statementsIn(file))].filter((sql) =>
    /"(LinkCheck|Enrolment)"/.test(sql),
  );
  const asked = statements.map((sql) => sql.replace(/\s+/g, " ").replace(/\$\d+/g, "?"));
  expect(parts.filter((part) => !asked.some((sql) => sql.includes(part)))).toEqual([]);
  const url = process.env.DATABASE_URL ?? "";
  const findScans = engineOf(url) === "sqlite" ? findSqliteScans : findPostgresqlScans;
  expect(await findScans(url, statements)).toEqual([]);
});
