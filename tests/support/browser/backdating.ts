import { connect } from "@/lib/data/engines/connect";
import { engineOf } from "@/lib/data/engines/connection";

const daysEarlier = {
  sqlite: {
    instant: (name: string, days: number) => `"${name}" - ${days * 24 * 60 * 60 * 1000}`,
    day: (name: string, days: number) => `date("${name}", '-${days} day')`,
  },
  postgresql: {
    instant: (name: string, days: number) => `"${name}" - interval '${days} days'`,
    day: (name: string, days: number) => `to_char("${name}"::date - ${days}, 'YYYY-MM-DD')`,
  },
} as const;

const backdatedColumns = [
  {
    table: "ProgressEvent",
    instants: ["at", "startedAt", "completedAt"],
    days: ["localDate", "happenedOn", "countsOn", "startedOn", "completedOn"],
  },
  {
    table: "ItemProgress",
    instants: ["startedAt", "completedAt"],
    days: ["startedOn", "completedOn"],
  },
  { table: "DailyActivity", instants: [], days: ["localDate"] },
] as const;

/** Moves a learner's history and sign-up some days back, directly in the database. */
export async function backdateLearner(
  database: string,
  email: string,
  days: number,
): Promise<void> {
  const { instant, day } = daysEarlier[engineOf(database)];
  const learner = `SELECT "id" FROM "User" WHERE "email" = '${email}'`;
  const connection = await connect(database);
  try {
    await connection.withExclusiveLock(async () => {
      for (const { table, ...columns } of backdatedColumns) {
        const changes = [
          ...columns.instants.map((name) => `"${name}" = ${instant(name, days)}`),
          ...columns.days.map((name) => `"${name}" = ${day(name, days)}`),
        ];
        await connection.run(
          `UPDATE "${table}" SET ${changes.join(", ")} WHERE "enrolmentId" IN (SELECT "id" FROM "Enrolment" WHERE "userId" IN (${learner}))`,
        );
      }
      await connection.run(
        `UPDATE "User" SET "createdAt" = ${instant("createdAt", days)} WHERE "email" = '${email}'`,
      );
    });
  } finally {
    await connection.close();
  }
}
