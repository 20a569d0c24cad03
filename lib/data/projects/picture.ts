import type { Picture } from "../../domain/picture";
import { rawQuery } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { enrolmentIdSql } from "../progress/history";

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
