import {
  type Archive,
  type LongList,
  type LongListEntries,
  longLists,
  type PortfolioChoices,
} from "../../domain/archive";
import { packingVersion, type UnknownItems } from "../../domain/import";
import type { Selection } from "../../domain/selection";
import type { Session } from "../../domain/session";
import { tokenValidity } from "../../domain/token";
import { deleteTokens, findToken, hashOfToken, newToken } from "../accounts/token";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";

/** What is kept of an upload beside its long lists. */
export type ImportUpload = Pick<Archive, "exportedAt" | "profile" | "portfolio"> & {
  readonly marks: Archive["enrolments"][number]["items"];
  readonly forecasts: Archive["enrolments"][number]["forecasts"];
  readonly timer: Archive["enrolments"][number]["timer"];
  readonly unknown: UnknownItems;
};

/** Used, replaced or expired while it was read. */
export class UploadGoneError extends Error {
  override name = "UploadGoneError";
}

/** What is valid, in its order; the functions throw an UploadGoneError, and read within `tx` where one is given. */
export type ImportLists = {
  readonly [Name in LongList]: (
    tx?: SqlExecutor,
  ) => AsyncIterable<readonly LongListEntries[Name][]>;
};

export type ImportSource = ImportLists & { consume(tx: SqlExecutor): Promise<void> };

const partHashOf = (token: string, list: string, part: number) =>
  hashOfToken(`${token}.${list}.${part}`);

type PartCounts = Readonly<Record<LongList, number>>;

/** Replaces the learner's upload; the parts are packed. Returns its token, which is valid for an hour. */
export async function saveImportUpload(
  userId: string,
  upload: ImportUpload,
  partsOf: (name: LongList) => AsyncIterable<string>,
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
  const counts = {
    ...{ notes: 0, evidence: 0, projects: 0 },
    ...{ plans: 0, log: 0, reviews: 0, events: 0 },
  };
  for (const name of longLists) {
    for await (const part of partsOf(name)) {
      await save("import-part", partHashOf(token, name, counts[name]), part);
      counts[name] += 1;
    }
  }
  const data = JSON.stringify({ ...upload, packingVersion, parts: counts });
  await save("import", hashOfToken(token), data);
  return token;
}

/** Null if it is not the learner's, used, replaced, expired or of another version of the app. */
export async function findImportUpload(
  userId: string,
  token: string,
  now: Date,
  unpack: { readonly [Name in LongList]: (part: string) => Promise<LongListEntries[Name][]> },
): Promise<(ImportUpload & { readonly source: ImportSource }) | null> {
  const found = await findToken("import", token, now);
  if (found?.userId !== userId || !found.data?.startsWith("{")) return null;
  const {
    packingVersion: version,
    parts,
    exportedAt,
    portfolio,
    timer,
    ...upload
  } = JSON.parse(found.data);
  if (version !== packingVersion) return null;
  const counts: PartCounts = parts;
  async function* batchesOf<Name extends LongList>(name: Name, tx?: SqlExecutor) {
    const unpackPart: (part: string) => Promise<LongListEntries[Name][]> = unpack[name];
    for (let part = 0; part < counts[name]; part += 1) {
      yield await unpackPart(await findPart(partHashOf(token, name, part), tx));
    }
  }
  const source: ImportSource = {
    events: (tx) => batchesOf("events", tx),
    notes: (tx) => batchesOf("notes", tx),
    evidence: (tx) => batchesOf("evidence", tx),
    projects: (tx) => batchesOf("projects", tx),
    plans: (tx) => batchesOf("plans", tx),
    log: (tx) => batchesOf("log", tx),
    reviews: (tx) => batchesOf("reviews", tx),
    consume: async (tx: SqlExecutor) => {
      const count = await tx.$executeRaw`
        DELETE FROM "Token" WHERE "tokenHash" = ${hashOfToken(token)}`;
      if (count === 0) throw new UploadGoneError();
      await tx.$executeRaw`
        DELETE FROM "Token" WHERE "userId" = ${userId} AND "purpose" = 'import-part'`;
    },
  };
  return {
    ...upload,
    exportedAt: exportedAt && new Date(exportedAt),
    portfolio: portfolioFrom(portfolio),
    timer: timer && { ...timer, startedAt: new Date(timer.startedAt) },
    source,
  };
}

/** With times in place of the texts that JSON has. */
function portfolioFrom({ profile, selections }: PortfolioChoices): PortfolioChoices {
  const read = (selection: Selection) => ({
    ...selection,
    changedAt: new Date(selection.changedAt),
  });
  return { profile, selections: selections.map(read) };
}

async function findPart(tokenHash: string, tx?: SqlExecutor): Promise<string> {
  const query = Prisma.sql`SELECT "data" FROM "Token" WHERE "tokenHash" = ${tokenHash}`;
  const rows = tx ? await tx.$queryRaw<{ data: string }[]>(query) : await rawQuery(query);
  const [row] = rows as { data: string }[];
  if (!row) throw new UploadGoneError();
  return row.data;
}
