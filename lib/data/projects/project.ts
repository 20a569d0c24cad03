import { type Project, removedProjectLimit } from "../../domain/project";
import type { ProjectOutcome } from "../../domain/project-decision";
import type { Session } from "../../domain/session";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockEnrolment } from "../items/enrolment";
import { enrolmentIdSql } from "../progress/history";
import { type ProjectRow, projectFrom, projectRowOf } from "./project-row";

/** A project of a learner, and the session that asks for the write. */
export type ProjectTarget = {
  readonly userId: string;
  readonly pathKey: string;
  readonly id: string;
  readonly session?: Session | undefined;
};

const columns = Prisma.raw(
  [
    `"id", "version", "itemKey", "title", "summary", "problem", "role", "data", "approach"`,
    `"metric", "value", "baseline", "sample", "measured", "limits", "aiHelp", "repository", "demo"`,
    `"dataset", "startedOn", "finishedOn", "rubric", "tasks", "skills"`,
    `"addedAt", "addedOn", "changedAt", "changedOn", "removedAt", "removedOn"`,
  ].join(", "),
);

/** Live ones, the last added first. */
export async function findProjects(userId: string, pathKey: string): Promise<Project[]> {
  const rows = await rawQuery<ProjectRow>(Prisma.sql`
    SELECT ${columns} FROM "Project"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "removedAt" IS NULL
    ORDER BY "addedAt" DESC, "id"`);
  return rows.map(projectFrom);
}

/** Also a removed one. */
export async function findProject(
  userId: string,
  pathKey: string,
  id: string,
): Promise<Project | null> {
  const [row] = await rawQuery<ProjectRow>(Prisma.sql`
    SELECT ${columns} FROM "Project"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "id" = ${id}`);
  return row ? projectFrom(row) : null;
}

/** Durable when this returns, with what `also` writes. Null if the learner is not enrolled on the path. */
export async function saveProject(
  target: ProjectTarget,
  decide: (known: Project | null, liveCount: number) => ProjectOutcome,
  also?: (tx: SqlExecutor, enrolmentId: string) => Promise<void>,
): Promise<ProjectOutcome | null> {
  const { userId, id, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const known = await findProjectWithin(tx, enrolmentId, id);
      const decision = decide(known, await countLive(tx, enrolmentId));
      if (decision.outcome === "saved") {
        await upsertProject(tx, enrolmentId, decision.project);
        await also?.(tx, enrolmentId);
      }
      return decision;
    },
    { session, queueKey: userId },
  );
}

async function findProjectWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  id: string,
): Promise<Project | null> {
  const [row] = await tx.$queryRaw<ProjectRow[]>`
    SELECT ${columns} FROM "Project" WHERE "enrolmentId" = ${enrolmentId} AND "id" = ${id}`;
  return row ? projectFrom(row) : null;
}

async function countLive(tx: SqlExecutor, enrolmentId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint | number }[]>`
    SELECT COUNT(*) AS "count" FROM "Project"
    WHERE "enrolmentId" = ${enrolmentId} AND "removedAt" IS NULL`;
  return Number(row?.count);
}

/** With a removal go its picture, and the oldest removed ones beyond their limit. */
async function upsertProject(
  tx: SqlTransaction,
  enrolmentId: string,
  project: Project,
): Promise<void> {
  const row = projectRowOf(project);
  const names = Object.keys(row);
  const assignments = names.map((name) => `"${name}" = excluded."${name}"`).join(", ");
  await tx.$executeRaw`
    INSERT INTO "Project" ("enrolmentId", ${Prisma.raw(names.map((name) => `"${name}"`).join(", "))})
    VALUES (${enrolmentId}, ${Prisma.join(Object.values(row))})
    ON CONFLICT ("enrolmentId", "id") DO UPDATE SET ${Prisma.raw(assignments)}`;
  if (project.removedAt) await deleteRemains(tx, enrolmentId, project.id);
}

async function deleteRemains(tx: SqlExecutor, enrolmentId: string, id: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "ProjectPicture" WHERE "enrolmentId" = ${enrolmentId} AND "projectId" = ${id}`;
  await tx.$executeRaw`
    DELETE FROM "Project" WHERE "enrolmentId" = ${enrolmentId} AND "id" IN (
      SELECT "id" FROM "Project" WHERE "enrolmentId" = ${enrolmentId} AND "removedAt" IS NOT NULL
      ORDER BY "removedAt" DESC, "id" LIMIT 1000 OFFSET ${removedProjectLimit})`;
}
