import { type Project, removedProjectLimit } from "../../domain/project";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { countRecords, deleteOldestRemoved } from "../items/removed-records";
import { type ProjectRow, projectFrom, projectRowOf } from "./project-row";

const texts = "itemKey title summary problem role data approach limits aiHelp dataset";
const facts = "metric value baseline sample measured repository demo startedOn finishedOn";
const lists = "rubric tasks skills";
const lifecycle = "addedAt addedOn changedAt changedOn removedAt removedOn";
const columns = `id version ${texts} ${facts} ${lists} ${lifecycle}`.split(" ");

export const projectColumns = Prisma.raw(columns.map((name) => `p."${name}"`).join(", "));

/** One statement, so that a page asks once. `where` selects rows of "Project" p. */
export function levelledProjectsSql(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${projectColumns}, i."contentType", i."width", i."height",
      r."checkedAt" AS "repositoryCheckedAt", r."lapsedAt" AS "repositoryLapsedAt",
      d."checkedAt" AS "demoCheckedAt", d."lapsedAt" AS "demoLapsedAt"
    FROM "Project" p
    LEFT JOIN "ProjectPicture" i ON i."enrolmentId" = p."enrolmentId" AND i."projectId" = p."id"
    LEFT JOIN "LinkCheck" r ON r."enrolmentId" = p."enrolmentId" AND r."url" = p."repository"
    LEFT JOIN "LinkCheck" d ON d."enrolmentId" = p."enrolmentId" AND d."url" = p."demo"
    WHERE ${where}`;
}

export async function findProjectWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  id: string,
): Promise<Project | null> {
  const [row] = await tx.$queryRaw<ProjectRow[]>`
    SELECT ${projectColumns} FROM "Project" p
    WHERE p."enrolmentId" = ${enrolmentId} AND p."id" = ${id}`;
  return row ? projectFrom(row) : null;
}

/** With a removal go its picture, and the oldest removed ones beyond their limit. */
export async function upsertProject(
  tx: SqlExecutor,
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
  const { rows, live } = await countRecords(tx, "Project", enrolmentId);
  await deleteOldestRemoved(tx, "Project", enrolmentId, rows - live - removedProjectLimit);
}
