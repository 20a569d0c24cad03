import type { Archive } from "../../domain/archive";
import type { RecordedEvent } from "../../domain/history";
import { packingVersion, type UnknownItems } from "../../domain/import";
import type { Session } from "../../domain/session";
import { tokenValidity } from "../../domain/token";
import { deleteTokens, findToken, hashOfToken, newToken } from "../accounts/token";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";

/** What is kept of an upload beside its events. */
export type ImportUpload = Pick<Archive, "exportedAt" | "profile"> & {
  readonly notes: Archive["enrolments"][number]["items"];
  readonly unknown: UnknownItems;
};

/** Used, replaced or expired while it was read. */
export class UploadGoneError extends Error {
  override name = "UploadGoneError";
}

/** Valid events, in their order; both functions throw an UploadGoneError. */
export type ImportSource = {
  /** Reads within `tx` where one is given. */
  batches(tx?: SqlExecutor): AsyncIterable<readonly RecordedEvent[]>;
  consume(tx: SqlExecutor): Promise<void>;
};

const partHashOf = (token: string, part: number) => hashOfToken(`${token}.${part}`);

/** Replaces the learner's upload; `parts` are packed events. Returns its token, which is valid for an hour. */
export async function saveImportUpload(
  userId: string,
  upload: ImportUpload,
  parts: AsyncIterable<string>,
  now: Date,
  session?: Session,
): Promise<string> {
  const token = newToken();
  const save = (purpose: "import" | "import-part", tokenHash: string, data: string) => {
    const { now: createdAt, until: endsAt } = tokenValidity(purpose, now);
    const row = { tokenHash, purpose, userId, data, createdAt, endsAt };
    return writeSql((tx) => tx.insert("Token", [row]), { session });
  };
  await deleteTokens(userId, ["import", "import-part"], session);
  let count = 0;
  for await (const part of parts) {
    await save("import-part", partHashOf(token, count), part);
    count += 1;
  }
  await save(
    "import",
    hashOfToken(token),
    JSON.stringify({ ...upload, packingVersion, parts: count }),
  );
  return token;
}

/** Null if it is not the learner's, used, replaced, expired or of another version of the app. */
export async function findImportUpload(
  userId: string,
  token: string,
  now: Date,
  unpack: (part: string) => Promise<RecordedEvent[]>,
): Promise<(ImportUpload & { readonly source: ImportSource }) | null> {
  const found = await findToken("import", token, now);
  if (found?.userId !== userId || !found.data?.startsWith("{")) return null;
  const { packingVersion: version, parts, exportedAt, ...upload } = JSON.parse(found.data);
  if (version !== packingVersion) return null;
  const source = {
    async *batches(tx?: SqlExecutor) {
      for (let part = 0; part < parts; part += 1) {
        yield unpack(await findPart(partHashOf(token, part), tx));
      }
    },
    consume: async (tx: SqlExecutor) => {
      const count = await tx.$executeRaw`
        DELETE FROM "Token" WHERE "tokenHash" = ${hashOfToken(token)}`;
      if (count === 0) throw new UploadGoneError();
      await tx.$executeRaw`
        DELETE FROM "Token" WHERE "userId" = ${userId} AND "purpose" = 'import-part'`;
    },
  };
  return { ...upload, exportedAt: exportedAt && new Date(exportedAt), source };
}

async function findPart(tokenHash: string, tx?: SqlExecutor): Promise<string> {
  const query = Prisma.sql`SELECT "data" FROM "Token" WHERE "tokenHash" = ${tokenHash}`;
  const rows = tx ? await tx.$queryRaw<{ data: string }[]>(query) : await rawQuery(query);
  const [row] = rows as { data: string }[];
  if (!row) throw new UploadGoneError();
  return row.data;
}
