import { describe, expect, it } from "vitest";
import { write } from "@/lib/data/database";
import { errorMessageOf, type Transaction } from "@/lib/data/engines/engine";
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

/** Each appends a mark to a learner's name, which locks the row until the transaction ends. */
const updateMethods: [string, (tx: Transaction, id: string, mark: string) => Promise<unknown>][] = [
  [
    "raw statements",
    (tx, id, mark) =>
      tx.$executeRaw`UPDATE "User" SET "name" = "name" || ${mark} WHERE "id" = ${id}`,
  ],
  [
    "the client's own",
    async (tx, id, mark) => {
      const [row] = await tx.$queryRaw<{ name: string }[]>`
        SELECT "name" FROM "User" WHERE "id" = ${id}`;
      await tx.user.update({ where: { id }, data: { name: `${row?.name}${mark}` } });
    },
  ],
];

describe("two transactions that lock the same rows in opposite order", () => {
  it.each(updateMethods)("deadlock, are retried and both applied once (%s)", async (_way, mark) => {
    const { id: siti } = await newLearner({ name: "" });
    const { id: budi } = await newLearner({ name: "" });
    const meet = newBarrier();
    const refusals: string[] = [];
    const both = (first: string, second: string, sign: string) => {
      let runs = 0;
      return write(async (tx) => {
        runs += 1;
        await tx.$executeRaw`SET LOCAL deadlock_timeout = '10ms'`;
        await mark(tx, first, sign);
        // Both transactions hold one row here and request the other's next.
        await meet();
        try {
          await mark(tx, second, sign);
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
