import { pictureFileOf } from "../../domain/picture";
import type { ArchivedProject, Project } from "../../domain/project";
import type { ProjectOutcome } from "../../domain/project-decision";
import type { Session } from "../../domain/session";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockEnrolment } from "../items/enrolment";
import { enrolmentIdSql } from "../progress/history";
import { findPictureInfos } from "./picture";
import { type ProjectRow, projectFrom } from "./project-row";
import {
  countLiveProjects,
  findProjectWithin,
  projectColumns,
  upsertProject,
} from "./project-rows";

/** A project of a learner, and the session that asks for the write. */
export type ProjectTarget = {
  readonly userId: string;
  readonly pathKey: string;
  readonly id: string;
  readonly session?: Session | undefined;
};

/** Live ones, the last added first. */
export async function findProjects(userId: string, pathKey: string): Promise<Project[]> {
  const rows = await rawQuery<ProjectRow>(Prisma.sql`
    SELECT ${projectColumns} FROM "Project"
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
    SELECT ${projectColumns} FROM "Project"
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
      const decision = decide(known, await countLiveProjects(tx, enrolmentId));
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
  const pictures = await findPictureInfos(userId, pathKey);
  const rows = await rawQuery<ProjectRow>(Prisma.sql`
    SELECT ${projectColumns} FROM "Project"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} ORDER BY "id"`);
  yield rows.map((row) => {
    const picture = pictures.has(row.id) ? { file: pictureFileOf(row.id), content: null } : null;
    return { ...projectFrom(row), picture };
  });
}
