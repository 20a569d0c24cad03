import { describe, expect, it, vi } from "vitest";
import { write, writeSql } from "@/lib/data/database";
import { errorMessageOf, type SqlExecutor, type Transaction } from "@/lib/data/engines/engine";
import { newLearner } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";

/** Blocks until two callers have arrived; later calls return at once. */
function newBarrier(): () => Promise<void> {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come === 2) open();
    return opened;
  };
}

/** Appends a sign to a learner's name, which locks the row until the transaction ends. */
type Mark = (id: string, sign: string) => Promise<unknown>;

const markBySql =
  (tx: SqlExecutor): Mark =>
  (id, sign) =>
    tx.$executeRaw`UPDATE "User" SET "name" = "name" || ${sign} WHERE "id" = ${id}`;

const markByPrisma =
  (tx: Transaction): Mark =>
  async (id, sign) => {
    const [row] = await tx.$queryRaw<{ name: string }[]>`
      SELECT "name" FROM "User" WHERE "id" = ${id}`;
    await tx.user.update({ where: { id }, data: { name: `${row?.name}${sign}` } });
  };

type Transact = (work: (tx: SqlExecutor, mark: Mark) => Promise<number>) => Promise<number>;

const ways: [string, Transact][] = [
  ["raw statements", (work) => write((tx) => work(tx, markBySql(tx)))],
  ["the client's own", (work) => write((tx) => work(tx, markByPrisma(tx)))],
  ["without Prisma", (work) => writeSql((tx) => work(tx, markBySql(tx)))],
];

describe("two transactions that lock the same rows in opposite order", () => {
  it.each(ways)("deadlock, are retried and both applied once (%s)", async (_way, transact) => {
    const { id: siti } = await newLearner({ name: "" });
    const { id: budi } = await newLearner({ name: "" });
    const meet = newBarrier();
    const refusals: string[] = [];
    const both = (first: string, second: string, sign: string) => {
      let runs = 0;
      return transact(async (tx, mark) => {
        runs += 1;
        await tx.$executeRaw`SET LOCAL deadlock_timeout = '10ms'`;
        await mark(first, sign);
        // Both transactions hold one row here and request the other's next.
        await meet();
        try {
          await mark(second, sign);
        } catch (error) {
          refusals.push(errorMessageOf(error));
          throw error;
        }
        return runs;
      });
    };

    const runs = await Promise.all([both(siti, budi, "a"), both(budi, siti, "b")]);

    expect(refusals).toEqual([expect.stringMatching(/40P01|deadlock/)]);
    expect(runs.sort()).toEqual([1, 2]);
    const names = await queryRows<{ name: string }>(
      `SELECT "name" FROM "User" WHERE "id" IN (?, ?)`,
      siti,
      budi,
    );
    expect(names.map(({ name }) => [...name].sort().join(""))).toEqual(["ab", "ab"]);
  });
});

describe("a transaction", () => {
  it("in which a statement failed is not said to be saved, although its work went on", async () => {
    const { id } = await newLearner({ name: "Siti" });
    const saving = writeSql(async (tx) => {
      await tx.$executeRaw`UPDATE "User" SET "name" = 'Budi' WHERE "id" = ${id}`;
      await tx.$executeRaw`SELECT 1 / 0`.catch(() => undefined);
    });
    await expect(saving).rejects.toThrow("ROLLBACK");
    const [row] = await queryRows<{ name: string }>(`SELECT "name" FROM "User" WHERE "id" = ?`, id);
    expect(row?.name).toBe("Siti");
    await writeSql((tx) => tx.$executeRaw`UPDATE "User" SET "name" = 'Ayu' WHERE "id" = ${id}`);
  });

  it("that takes longer than it may is rolled back", async () => {
    const { id } = await newLearner({ name: "Siti" });
    const rename = (tx: SqlExecutor) =>
      tx.$executeRaw`UPDATE "User" SET "name" = 'Budi' WHERE "id" = ${id}`;
    const saving = writeSql(async (tx) => {
      await rename(tx);
      vi.spyOn(performance, "now").mockReturnValue(Number.POSITIVE_INFINITY);
      await rename(tx).finally(() => vi.restoreAllMocks());
    });
    await expect(saving).rejects.toMatchObject({ name: "UnavailableError" });
    const [row] = await queryRows<{ name: string }>(`SELECT "name" FROM "User" WHERE "id" = ?`, id);
    expect(row?.name).toBe("Siti");
  });
});
