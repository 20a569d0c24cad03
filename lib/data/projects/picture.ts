import type { Picture } from "../../domain/picture";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockEnrolment } from "../items/enrolment";
import { enrolmentIdSql } from "../progress/history";
import { findProjectWithin, type ProjectTarget } from "./project";

/** Without its bytes. */
export type PictureInfo = Omit<Picture, "bytes">;

export async function findPicture(
  userId: string,
  pathKey: string,
  projectId: string,
): Promise<Picture | null> {
  const [picture] = await rawQuery<Picture>(Prisma.sql`
    SELECT "contentType", "width", "height", "bytes" FROM "ProjectPicture"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "projectId" = ${projectId}`);
  return picture ?? null;
}

/** By project. */
export async function findPictureInfos(
  userId: string,
  pathKey: string,
): Promise<Map<string, PictureInfo>> {
  const rows = await rawQuery<PictureInfo & { projectId: string }>(Prisma.sql`
    SELECT "projectId", "contentType", "width", "height" FROM "ProjectPicture"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)}`);
  return new Map(rows.map(({ projectId, ...info }) => [projectId, info]));
}

/** Null takes the picture away. Returns whether there is such a project. */
export async function savePicture(
  target: ProjectTarget,
  picture: Picture | null,
): Promise<boolean> {
  const { userId, id, session } = target;
  return writeSql(
    async (tx, rowLock) => {
      const enrolmentId = await lockEnrolment(tx, rowLock, target);
      const project = enrolmentId && (await findProjectWithin(tx, enrolmentId, id));
      if (!enrolmentId || !project || project.removedAt) return false;
      await deletePicture(tx, enrolmentId, id);
      if (picture) await insertPicture(tx, enrolmentId, id, picture);
      return true;
    },
    { session, queueKey: userId },
  );
}

async function insertPicture(
  tx: SqlExecutor,
  enrolmentId: string,
  projectId: string,
  { contentType, width, height, bytes }: Picture,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ProjectPicture" ("enrolmentId", "projectId", "contentType", "width", "height", "bytes")
    VALUES (${enrolmentId}, ${projectId}, ${contentType}, ${width}, ${height}, ${bytes})`;
}

async function deletePicture(
  tx: SqlExecutor,
  enrolmentId: string,
  projectId: string,
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "ProjectPicture" WHERE "enrolmentId" = ${enrolmentId} AND "projectId" = ${projectId}`;
}
