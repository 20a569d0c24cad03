import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import { migrate, migrationsFolder, readMigrations } from "@/lib/data/maintenance/migrate";
import { verifyDatabase } from "@/lib/data/maintenance/verify";
import { sumByDay } from "@/lib/domain/activity";
import { statuses } from "@/lib/domain/progress";
import { ignoreProgress, temporaryFolder } from "../../support/database/database-contents";
import { books, querySqlite } from "../../support/database/sample-migrations";
import { InMemoryHistory, morningContext } from "../../support/unit/in-memory-history";

const anyStep = fc.record({
  learner: fc.nat(2),
  item: fc.constantFrom("git", "dsa", "python", "rag"),
  status: fc.constantFrom(...statuses),
  minutes: fc.nat(60 * 24 * 5),
  /** The change to undo, counted from the last; null for none. */
  undo: fc.option(fc.nat(8)),
});
/** Learners travel, but are in one place at a time. */
const zones = ["Pacific/Kiritimati", "Asia/Jakarta", "Pacific/Pago_Pago"];
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function historiesOf(steps: readonly Step[]) {
  const ledgers = [0, 1, 2].map(() => new InMemoryHistory(morningContext));
  const order: { learner: number; place: number }[] = [];
  steps.forEach(({ learner, item, status, minutes, undo }, index) => {
    const ledger = ledgers[learner] ?? new InMemoryHistory(morningContext);
    const undone = undo === null ? undefined : ledger.events.at(-1 - undo);
    // Clients choose change ids, so two learners may use the same one.
    const change = { id: `change ${Math.floor(index / 2)} of ${learner % 2}`, item, status };
    const at = new Date(morningContext.at.getTime() + minutes * 60_001);
    const timeZone = zones[minutes % zones.length] ?? "UTC";
    const places = ledger.events.length;
    ledger.send(
      [undone ? { ...change, item: undone.item, status: undone.from, undoOf: undone.id } : change],
      { at, timeZone },
    );
    if (ledger.events.length > places) order.push({ learner, place: places });
  });
  return { ledgers, order };
}

async function createFirstVersionDatabase(url: string, steps: readonly Step[]): Promise<number> {
  const [first = books] = readMigrations(migrationsFolder("sqlite"));
  await migrate(url, [first]);
  const connection = await connect(url);
  const { ledgers, order } = historiesOf(steps);
  for (const [learner, ledger] of ledgers.entries()) {
    const enrolmentId = `enrolment ${learner}`;
    await connection.run(`
      INSERT INTO "User" VALUES ('${learner}', '${learner}@contoh.id', 'n', 'h', 'id', 'UTC', 1);
      INSERT INTO "Enrolment" ("id", "userId", "pathKey", "contentVersion", "startedAt")
      VALUES ('${enrolmentId}', '${learner}', 'ai-engineer', 1, 1)`);
    await connection.insert(
      "ItemProgress",
      [...ledger.states.values()].map(
        ({ item, startedOn: _started, completedOn: _completed, ...state }) => ({
          enrolmentId,
          itemKey: item,
          ...state,
        }),
      ),
    );
    await connection.insert(
      "DailyActivity",
      sumByDay(ledger.decisions.flatMap(({ contributions }) => contributions)).map(
        ({ day, ...sums }) => ({ enrolmentId, localDate: day, ...sums }),
      ),
    );
  }
  for (const { learner, place } of order) {
    const event = ledgers[learner]?.events[place];
    if (!event) continue;
    const { id, item, from, to, day, kind, at, timeZone, undoOf, source } = event;
    await connection.insert("ProgressEvent", [
      {
        ...{ enrolmentId: `enrolment ${learner}`, clientId: id, itemKey: item, kind, at },
        ...{ fromStatus: from, toStatus: to, localDate: day, timeZone, undoOf, source },
      },
    ]);
  }
  await connection.close();
  return order.length;
}

describe("a database of version 0.1", () => {
  const runs = fc.sample(fc.array(anyStep, { minLength: 40, maxLength: 90 }), {
    numRuns: 25,
    seed: 20261124,
  });

  it.each(runs.map((steps, index) => [index + 1, steps] as const))(
    "with random histories migrates to the fold of its events (%i)",
    async (_run, steps) => {
      const file = join(temporaryFolder(), "langkah.db");
      const count = await createFirstVersionDatabase(`file:${file}`, steps);
      await migrate(`file:${file}`);
      const connection = await connect(`file:${file}`, "read-only");
      const { events, ...found } = await verifyDatabase(connection, ignoreProgress);
      await connection.close();
      expect(found).toEqual({ integrityErrors: [], findings: [], learners: 3 });
      expect(events).toBe(count);
    },
  );

  it("with undos is covered by these random histories", async () => {
    const file = join(temporaryFolder(), "langkah.db");
    await createFirstVersionDatabase(`file:${file}`, runs.flat());
    await migrate(`file:${file}`);
    const [row] = querySqlite<{ undos: number; back: number }>(
      file,
      `SELECT count(*) AS "undos", sum("countsOn" <> "localDate") AS "back"
       FROM "ProgressEvent" WHERE "kind" = 'undo'`,
    );
    expect(row?.undos).toBeGreaterThan(300);
    expect(row?.back).toBeGreaterThan(100);
  });
});
