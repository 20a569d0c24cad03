import { type LinkCheck, linksToAdd } from "../../domain/link-check";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";

type StoredCheck = LinkCheck & { readonly nextAt: Date };
type Address = { readonly url: string };

/** Enrolments after the first id, up to the last one. */
type Range = { readonly after: string; readonly last: string };

const enrolmentsOf = ({ after, last }: Range) =>
  Prisma.sql`"enrolmentId" > ${after} AND "enrolmentId" <= ${last}`;

const inEvidence = Prisma.raw(`"removedAt" IS NULL AND "url" IS NOT NULL`);

/** The addresses of the evidence and projects that are not removed. */
function usedLinksSql(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "enrolmentId", "url" FROM "Evidence" WHERE ${where} AND ${inEvidence}
    UNION SELECT "enrolmentId", "repository" FROM "Project"
      WHERE ${where} AND "removedAt" IS NULL AND "repository" IS NOT NULL
    UNION SELECT "enrolmentId", "demo" FROM "Project"
      WHERE ${where} AND "removedAt" IS NULL AND "demo" IS NOT NULL`;
}

function missingLinksSql(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT "enrolmentId", "url" FROM (${usedLinksSql(where)}) AS "used"
    EXCEPT SELECT "enrolmentId", "url" FROM "LinkCheck" WHERE ${where}`;
}

function unusedLinksSql(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT "enrolmentId", "url" FROM "LinkCheck" WHERE ${where}
    EXCEPT SELECT "enrolmentId", "url" FROM (${usedLinksSql(where)}) AS "used"`;
}

/** Few, so that reading the addresses of all takes no time that visitors notice. */
const enrolmentsAtOnce = 20;

/** The enrolments after that id, in the order of their ids. */
export async function findEnrolmentsAfter(id: string): Promise<string[]> {
  const enrolments = await rawQuery<{ id: string }>(Prisma.sql`
    SELECT "id" FROM "Enrolment" WHERE "id" > ${id} ORDER BY "id" LIMIT ${enrolmentsAtOnce}`);
  return enrolments.map((enrolment) => enrolment.id);
}

/** Those whose addresses are not the ones that are checked. */
export async function findChangedEnrolments(range: Range): Promise<string[]> {
  const where = enrolmentsOf(range);
  const links = [
    ...(await rawQuery<{ enrolmentId: string }>(missingLinksSql(where))),
    ...(await rawQuery<{ enrolmentId: string }>(unusedLinksSql(where))),
  ];
  return [...new Set(links.map(({ enrolmentId }) => enrolmentId))];
}

/** Has the addresses of an enrolment checked that it uses, as far as there is room, and no others. */
export async function saveUsedLinks(enrolmentId: string, now: Date): Promise<void> {
  await writeSql(async (tx, rowLock) => {
    const [enrolment] = await tx.$queryRaw<object[]>`
      SELECT "id" FROM "Enrolment" WHERE "id" = ${enrolmentId} ${rowLock}`;
    if (!enrolment) return;
    const where = Prisma.sql`"enrolmentId" = ${enrolmentId}`;
    for (const { url } of await tx.$queryRaw<Address[]>(unusedLinksSql(where))) {
      await tx.$executeRaw`
        DELETE FROM "LinkCheck" WHERE "enrolmentId" = ${enrolmentId} AND "url" = ${url}`;
    }
    const missing = await tx.$queryRaw<Address[]>(missingLinksSql(where));
    const urls = linksToAdd(
      missing.map(({ url }) => url),
      await countWaitingLinks(tx, enrolmentId),
    );
    const rows = [];
    for (const url of urls) rows.push({ enrolmentId, ...(await newCheckOf(tx, url, now)) });
    await tx.insert("LinkCheck", rows);
  });
}

async function countWaitingLinks(tx: SqlExecutor, enrolmentId: string): Promise<number> {
  const waiting = await tx.$queryRaw<object[]>`
    SELECT "url" FROM "LinkCheck"
    WHERE "enrolmentId" = ${enrolmentId} AND "checkedAt" IS NULL AND "failedAt" IS NULL`;
  return waiting.length;
}

/** What is known from another learner with the same address, so that it is asked once a week for all. */
async function newCheckOf(tx: SqlExecutor, url: string, now: Date): Promise<StoredCheck> {
  const [known] = await tx.$queryRaw<StoredCheck[]>`
    SELECT "url", "checkedAt", "failedAt", "lapsedAt", "nextAt" FROM "LinkCheck"
    WHERE "url" = ${url} LIMIT 1`;
  return known ?? { url, checkedAt: null, failedAt: null, lapsedAt: null, nextAt: now };
}
