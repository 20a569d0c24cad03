import { pictureFileOf } from "../../domain/picture";
import type { ArchivedProject, Project } from "../../domain/project";
import type { ProjectOutcome } from "../../domain/project-decision";
import type { LevelledProject } from "../../domain/project-level";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockEnrolment, type RecordTarget } from "../items/enrolment";
import { countRecords } from "../items/removed-records";
import { enrolmentIdSql } from "../progress/history";
import { type LevelledRow, levelledProjectFrom, type ProjectRow, projectFrom } from "./project-row";
import {
  findProjectWithin,
  levelledProjectsSql,
  projectColumns,
  upsertProject,
} from "./project-rows";

/** Live ones, the last added first. */
export async function findProjects(userId: string, pathKey: string): Promise<LevelledProject[]> {
  const rows = await rawQuery<LevelledRow>(
    levelledProjectsSql(Prisma.sql`
      p."enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND p."removedAt" IS NULL
      ORDER BY p."addedAt" DESC, p."id"`),
  );
  return rows.map(levelledProjectFrom);
}

/** Also a removed one. */
export async function findProject(
  userId: string,
  pathKey: string,
  id: string,
): Promise<LevelledProject | null> {
  const [row] = await rawQuery<LevelledRow>(
    levelledProjectsSql(Prisma.sql`
      p."enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND p."id" = ${id}`),
  );
  return row ? levelledProjectFrom(row) : null;
}

/** Durable when this returns, with what `also` writes. Null if the learner is not enrolled on the path. */
export async function saveProject(
  target: RecordTarget,
  decide: (known: Project | null, liveCount: number) => ProjectOutcome,
  also?: (tx: SqlExecutor, enrolmentId: string) => Promise<void>,
): Promise<ProjectOutcome | null> {
  const { userId, id, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      if (enrolmentId === undefined) return null;
      const known = await findProjectWithin(tx, enrolmentId, id);
      const decision = decide(known, (await countRecords(tx, "Project", enrolmentId)).live);
      if (decision.outcome === "saved") {
        await upsertProject(tx, enrolmentId, decision.project);
        await also?.(tx, enrolmentId);
      }
      return decision;
    },
    { session, queueKey: userId },
  );
}

/** All, the removed ones too, by id; each with the name of its picture's file. */
export async function* findProjectBatches(
  userId: string,
  pathKey: string,
): AsyncGenerator<readonly ArchivedProject[]> {
  const rows = await rawQuery<ProjectRow & { hasPicture: string | null }>(Prisma.sql`
    SELECT ${projectColumns}, i."contentType" AS "hasPicture" FROM "Project" p
    LEFT JOIN "ProjectPicture" i ON i."enrolmentId" = p."enrolmentId" AND i."projectId" = p."id"
    WHERE p."enrolmentId" = ${enrolmentIdSql(userId, pathKey)} ORDER BY p."id"`);
  yield rows.map(({ hasPicture, ...row }) => {
    const picture = hasPicture === null ? null : { file: pictureFileOf(row.id), content: null };
    return { ...projectFrom(row), picture };
  });
}
