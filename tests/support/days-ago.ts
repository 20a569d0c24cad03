import { connect } from "@/lib/data/connect";

const day = 24 * 60 * 60 * 1000;

/** Moves all that a learner did so far, and their coming here, some days back, past the server that serves them. */
export async function letDaysPass(database: string, email: string, days: number): Promise<void> {
  const connection = await connect(`file:${database}`);
  const ofLearner = `"enrolmentId" IN (SELECT e."id" FROM "Enrolment" e JOIN "User" u ON u."id" = e."userId" WHERE u."email" = '${email}')`;
  const earlier = (name: string) => `"${name}" = "${name}" - ${days * day}`;
  const dayEarlier = (name: string) => `"${name}" = date("${name}", '-${days} day')`;
  try {
    await connection.exclusively(async () => {
      await connection.run(
        `UPDATE "ProgressEvent" SET ${["at", "startedAt", "completedAt"].map(earlier)}, ${["localDate", "countsOn"].map(dayEarlier)} WHERE ${ofLearner}`,
      );
      await connection.run(
        `UPDATE "ItemProgress" SET ${["startedAt", "completedAt"].map(earlier)} WHERE ${ofLearner}`,
      );
      await connection.run(
        `UPDATE "DailyActivity" SET ${dayEarlier("localDate")} WHERE ${ofLearner}`,
      );
      await connection.run(`UPDATE "User" SET ${earlier("createdAt")} WHERE "email" = '${email}'`);
    });
  } finally {
    await connection.close();
  }
}
