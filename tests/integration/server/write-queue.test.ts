import { setImmediate as aWhile } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { findLearner } from "@/lib/data/accounts/learner";
import { write, writeSql } from "@/lib/data/database";
import type { SqlExecutor, Transaction } from "@/lib/data/engines/engine";
import { morning } from "../../support/database/learners";
import { queryRows } from "../../support/database/stored-rows";

const insert = (tx: Transaction, id: string) =>
  tx.user.create({
    data: {
      id,
      email: `${id}@contoh.id`,
      name: id,
      passwordHash: "none",
      locale: "id",
      timeZone: "UTC",
      createdAt: morning,
    },
    select: { id: true },
  });

const storedLike = (pattern: string) =>
  queryRows<{ id: string }>(`SELECT "id" FROM "User" WHERE "id" LIKE ? ORDER BY "id"`, pattern);

const insertBySql = (tx: SqlExecutor, id: string) =>
  tx.$executeRaw`
    INSERT INTO "User" ("id", "email", "name", "locale", "timeZone", "createdAt")
    VALUES (${id}, ${`${id}@contoh.id`}, ${id}, 'id', 'UTC', ${morning})`;

function newDeferred(): [() => void, Promise<void>] {
  let happen: () => void = () => undefined;
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return [happen, happened];
}

describe("a write", () => {
  it("is durable once acknowledged and returns its result", async () => {
    expect(await write((tx) => insert(tx, "one"))).toEqual({ id: "one" });
    expect(await storedLike("one")).toEqual([{ id: "one" }]);
    expect((await findLearner("one"))?.name).toBe("one");
  });

  it("that fails halfway is rolled back with its error", async () => {
    const failing = write(async (tx) => {
      await insert(tx, "half-1");
      await insert(tx, "half-2");
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await storedLike("half-%")).toEqual([]);
  });

  it("that fails does not block the next one", async () => {
    await expect(write(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await write((tx) => insert(tx, "after"));
    expect(await storedLike("after")).toHaveLength(1);
  });

  it("that rolls back loses none of two hundred others", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 400 }, (_, index) =>
        write(async (tx) => {
          const number = String(Math.floor(index / 2)).padStart(3, "0");
          const id = index % 2 ? `kept-${number}` : `lost-${number}`;
          await insert(tx, id);
          await aWhile();
          if (index % 2 === 0) throw new Error("rolled back");
          return id;
        }),
      ),
    );
    const acknowledged = results.flatMap((result) =>
      result.status === "fulfilled" ? [{ id: result.value }] : [],
    );
    expect(acknowledged).toHaveLength(200);
    expect(await storedLike("kept-%")).toEqual(acknowledged);
    expect(await storedLike("lost-%")).toEqual([]);
  }, 30_000);

  it("through raw SQL is durable, returns its row count and is rolled back on failure", async () => {
    expect(await writeSql((tx) => insertBySql(tx, "sql-1"))).toBe(1);
    expect((await findLearner("sql-1"))?.createdAt).toEqual(morning);
    const failing = writeSql(async (tx) => {
      await insertBySql(tx, "sql-2");
      await insertBySql(tx, "sql-1");
    });
    await expect(failing).rejects.toThrow();
    expect(await storedLike("sql-%")).toEqual([{ id: "sql-1" }]);
  });

  it("through raw SQL adds no rows for an empty list", async () => {
    await writeSql((tx) => tx.insert("User", []));
    expect(await storedLike("none-%")).toEqual([]);
  });

  it("through raw SQL keeps the order with Prisma writes, and a failure affects no other", async () => {
    const writes = Array.from({ length: 60 }, (_, index) => {
      const id = `turn-${String(index).padStart(2, "0")}`;
      return index % 3 === 0
        ? write((tx) => insert(tx, id))
        : writeSql(async (tx) => {
            await insertBySql(tx, id);
            if (index % 5 === 0) throw new Error("rolled back");
          });
    });
    const results = await Promise.allSettled(writes);
    const kept = results.flatMap(({ status }, index) =>
      status === "fulfilled" ? [{ id: `turn-${String(index).padStart(2, "0")}` }] : [],
    );
    expect(kept).toHaveLength(52);
    expect(await storedLike("turn-%")).toEqual(kept);
  });

  it("is not visible before its commit, and never after a rollback", async () => {
    const seen: unknown[] = [];
    const look = async () => {
      seen.push((await findLearner("secret"))?.name ?? null, (await storedLike("secret")).length);
    };
    await write(async (tx) => {
      await insert(tx, "secret");
      await look();
    });
    await look();
    await expect(
      write(async (tx) => {
        await tx.user.update({ where: { id: "secret" }, data: { name: "changed" } });
        await look();
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    await look();
    expect(seen).toEqual([null, 0, "secret", 1, "secret", 1, "secret", 1]);
  });

  it("does not block reads", async () => {
    await write((tx) => insert(tx, "reader"));
    const [begin, begun] = newDeferred();
    const [end, ended] = newDeferred();
    const held = write(() => {
      begin();
      return ended;
    });
    await begun;
    expect((await findLearner("reader"))?.id).toBe("reader");
    end();
    await held;
  });

  it("does not block reads however many writes are queued", async () => {
    await write((tx) => insert(tx, "visitor"));
    const [open, gate] = newDeferred();
    const waiting = Array.from({ length: 20 }, () => write(() => gate, { queueKey: "one line" }));
    expect((await findLearner("visitor"))?.name).toBe("visitor");
    open();
    await Promise.all(waiting);
  });
});
