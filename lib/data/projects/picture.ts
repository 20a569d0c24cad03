import type { Picture } from "../../domain/picture";
import { rawQuery } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

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

/** The ids of the projects that have one. */
export async function findPicturedProjects(userId: string, pathKey: string): Promise<string[]> {
  const rows = await rawQuery<{ projectId: string }>(Prisma.sql`
    SELECT "projectId" FROM "ProjectPicture"
    WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} ORDER BY "projectId"`);
  return rows.map(({ projectId }) => projectId);
}

/** Null takes the picture away. */
export async function replacePicture(
  tx: SqlExecutor,
  enrolmentId: string,
  projectId: string,
  picture: Picture | null,
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "ProjectPicture" WHERE "enrolmentId" = ${enrolmentId} AND "projectId" = ${projectId}`;
  if (picture) await insertPicture(tx, enrolmentId, projectId, picture);
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
