import type { Selection, SelectionContent, SelectionOutcome } from "../../domain/selection";
import type { Session } from "../../domain/session";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockLearner } from "../learner-lock";

type SelectionRow = Pick<Selection, "id" | "version" | "name" | "changedAt"> & {
  readonly content: string;
};

const selectionsSql = (userId: string) => Prisma.sql`
  SELECT "id", "version", "name", "changedAt", "content" FROM "Selection"
  WHERE "userId" = ${userId} ORDER BY "changedAt" DESC, "id"`;

export function selectionFrom({ content, ...row }: SelectionRow): Selection {
  return { ...row, ...(JSON.parse(content) as Omit<SelectionContent, "name">) };
}

/** The last changed first. */
export async function findSelections(userId: string): Promise<Selection[]> {
  return (await rawQuery<SelectionRow>(selectionsSql(userId))).map(selectionFrom);
}

export async function findSelectionsWithin(tx: SqlExecutor, userId: string): Promise<Selection[]> {
  return (await tx.$queryRaw<SelectionRow[]>(selectionsSql(userId))).map(selectionFrom);
}

type Known = { readonly known: Selection | undefined; readonly count: number };

/** Durable when this returns. */
export async function saveSelection(
  userId: string,
  id: string,
  session: Session | undefined,
  decide: (known: Known) => SelectionOutcome,
): Promise<SelectionOutcome> {
  return writeSql(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      const selections = await findSelectionsWithin(tx, userId);
      const known = selections.find((selection) => selection.id === id);
      const decision = decide({ known, count: selections.length });
      if (decision.outcome === "saved") await upsertSelection(tx, userId, decision.selection);
      return decision;
    },
    { session, queueKey: userId },
  );
}

export async function upsertSelection(
  tx: SqlExecutor,
  userId: string,
  { id, version, name, changedAt, ...content }: Selection,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Selection" ("userId", "id", "version", "name", "changedAt", "content")
    VALUES (${userId}, ${id}, ${version}, ${name}, ${changedAt}, ${JSON.stringify(content)})
    ON CONFLICT ("userId", "id") DO UPDATE SET
      "version" = excluded."version", "name" = excluded."name", "changedAt" = excluded."changedAt",
      "content" = excluded."content"`;
}

/** Removes it where the outcome is "saved". Durable when this returns. */
export async function deleteSelection(
  userId: string,
  id: string,
  session: Session | undefined,
  decide: (known: Selection | undefined) => SelectionOutcome,
): Promise<SelectionOutcome> {
  return writeSql(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      const selections = await findSelectionsWithin(tx, userId);
      const decision = decide(selections.find((selection) => selection.id === id));
      if (decision.outcome === "saved")
        await tx.$executeRaw`DELETE FROM "Selection" WHERE "userId" = ${userId} AND "id" = ${id}`;
      return decision;
    },
    { session, queueKey: userId },
  );
}
