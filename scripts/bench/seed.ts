import { v7 as uuidv7 } from "uuid";
import { hashPassword } from "../../lib/auth/password/password";
import { defaultPathKey, pathOf } from "../../lib/content/paths";
import { connect } from "../../lib/data/engines/connect";
import type { Connection, Row } from "../../lib/data/engines/connection";
import { migrate } from "../../lib/data/maintenance/migrate";
import { describeFinding, verifyDatabase } from "../../lib/data/maintenance/verify";
import { activityOf } from "../../lib/domain/activity";
import { type RecordedEvent, replay } from "../../lib/domain/history";
import { defaultLocale } from "../../lib/domain/locale";
import {
  generateHistory,
  historyDuration,
  longEvents,
  ordinaryEvents,
  timeZone,
} from "./generated-history";
import { generateLogRows, longEntries, ordinaryEntries } from "./generated-log";

export const password = "tali rafia merah muda";

/** The rows of a user on the path with this e-mail. */
function learnerRows(
  email: string,
  passwordHash: string,
  now: number,
): { user: Row; enrolment: Row } {
  const createdAt = new Date(now - historyDuration);
  const user = { id: uuidv7(), email, name: "Bench Learner", passwordHash, locale: defaultLocale };
  const path = { pathKey: defaultPathKey, contentVersion: pathOf(defaultPathKey).version };
  return {
    user: { ...user, timeZone, createdAt },
    enrolment: { id: uuidv7(), userId: user.id, ...path, startedAt: createdAt },
  };
}

/** Adds learners, by e-mail, and returns the ids of their enrolments. */
async function insertLearners(
  connection: Connection,
  emails: readonly string[],
  passwordHash: string,
  now: number,
): Promise<string[]> {
  const rows = emails.map((email) => learnerRows(email, passwordHash, now));
  await connection.insert(
    "User",
    rows.map(({ user }) => user),
  );
  await connection.insert(
    "Enrolment",
    rows.map(({ enrolment }) => enrolment),
  );
  return rows.map(({ enrolment }) => String(enrolment.id));
}

async function insertHistory(
  connection: Connection,
  enrolmentId: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const rows = events.map(({ id, item, from, to, day, ...rest }) => ({
    ...{ enrolmentId, clientId: id, itemKey: item, fromStatus: from, toStatus: to, localDate: day },
    ...rest,
  }));
  await connection.insert("ProgressEvent", rows);
  const states = [...replay(events).states.values()];
  await connection.insert(
    "ItemProgress",
    states.map(({ item, ...rest }) => ({ enrolmentId, itemKey: item, ...rest })),
  );
  await connection.insert(
    "DailyActivity",
    activityOf(events).map(({ day, ...rest }) => ({ enrolmentId, localDate: day, ...rest })),
  );
}

const copiedColumns = {
  ProgressEvent: [
    ...["clientId", "itemKey", "kind", "fromStatus", "toStatus", "at", "localDate", "timeZone"],
    ...[
      "undoOf",
      "source",
      "version",
      "startedAt",
      "startedOn",
      "completedAt",
      "completedOn",
      "countsOn",
    ],
  ],
  ItemProgress: [
    ...["itemKey", "status", "version", "startedAt", "startedOn", "completedAt", "completedOn"],
  ],
  DailyActivity: ["localDate", "changes", "completions"],
  LogEntry: "id version kind day timeZone itemKey minutes addedAt addedOn".split(" "),
};

/** Gives every learner but two, who have a history already, a copy of the first one's. */
async function copyHistoryToAll(
  connection: Connection,
  first: string,
  long: string,
): Promise<void> {
  for (const [table, names] of Object.entries(copiedColumns)) {
    const columns = names.map((name) => `"${name}"`).join(", ");
    const order = table === "ProgressEvent" ? `ORDER BY e."id", t."sequence"` : "";
    await connection.run(
      `INSERT INTO "${table}" ("enrolmentId", ${columns})
       SELECT e."id", ${names.map((name) => `t."${name}"`).join(", ")}
       FROM "Enrolment" e CROSS JOIN "${table}" t
       WHERE t."enrolmentId" = '${first}' AND e."id" NOT IN ('${first}', '${long}') ${order}`,
    );
  }
}

export const emailAt = (index: number): string => `bench.${index}@langkah.example`;
export const longHistoryEmail = "long@langkah.example";

/** Throws unless every history leads to what is stored, as an operator's `npm run verify` finds it. */
async function assertConsistent(connection: Connection): Promise<void> {
  const { integrityErrors, findings } = await verifyDatabase(connection, () => undefined);
  const problems = [...integrityErrors, ...findings.map(describeFinding)];
  if (problems.length > 0) throw new Error(`The made-up histories are wrong: ${problems[0]}`);
}

/** Events and log entries of an ordinary learner, and of one with a very long history. */
const ordinarySize = { events: ordinaryEvents, entries: ordinaryEntries };
const longSize = { events: longEvents, entries: longEntries };

/** Nothing is lost that could not be made again, and what is made has no broken references: only this connection. */
const fastWriteSettings = {
  sqlite: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000",
  postgresql: "SET synchronous_commit = off; SET session_replication_role = replica",
};

/**
 * Migrates an empty database and fills it: `count` ordinary learners and, beside more than one of them, one with a
 * very long history. What the app would refuse is not in it: histories are made by the domain's own rules, and what
 * is then copied is verified first.
 */
export async function seedDatabase(url: string, count: number): Promise<void> {
  await migrate(url);
  const connection = await connect(url);
  const now = Date.now();
  const passwordHash = await hashPassword(password);
  const add = (emails: readonly string[]) => insertLearners(connection, emails, passwordHash, now);
  await connection.run(fastWriteSettings[connection.engine]);
  const [first = "", long = ""] = await connection.withExclusiveLock(async () => {
    const ids = await add(count === 1 ? [emailAt(0)] : [emailAt(0), longHistoryEmail]);
    for (const [index, id] of ids.entries()) {
      const { events, entries } = index === 0 ? ordinarySize : longSize;
      await insertHistory(connection, id, generateHistory(events, now));
      const log = generateLogRows(entries, now);
      await connection.insert(
        "LogEntry",
        log.map((row) => ({ enrolmentId: id, ...row })),
      );
    }
    return ids;
  });
  await assertConsistent(connection);
  await connection.withExclusiveLock(async () => {
    await add(Array.from({ length: count - 1 }, (_, index) => emailAt(index + 1)));
    await copyHistoryToAll(connection, first, long);
  });
  // PostgreSQL does both by itself sooner or later; SQLite never does, and the app does not ask it to.
  if (connection.engine === "postgresql") await connection.run("VACUUM ANALYZE");
  await connection.close();
}
