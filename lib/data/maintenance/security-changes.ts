import type { AuditEvent } from "../../domain/audit";
import type { Connection } from "../engines/connection";

/** What learners changed after a backup was made, as far as the current data and its security log tell. */
export type SecurityChanges = {
  /** Of the backup's recovery codes, those used or replaced since. */
  readonly usedCodes: readonly { userId: string; codeHash: string }[];
  readonly usedSteps: readonly { userId: string; lastStep: number }[];
  /** Requested or cancelled since. */
  readonly deletions: readonly { id: string; deletesAt: Date | null }[];
  /** Addresses of calendars and weekly e-mails that an account of the current data does not have. */
  readonly endedFeeds: readonly { enrolmentId: string }[];
  readonly endedReminders: readonly { userId: string }[];
  /** E-mails, as in the backup, of accounts that changed how they sign in. */
  readonly changedSignIns: readonly string[];
};

const codeEvents: readonly AuditEvent[] = [
  "recovery-code-used",
  "recovery-codes-made",
  "second-factor-on",
  "second-factor-off",
];
const deletionEvents: readonly AuditEvent[] = ["deletion-requested", "deletion-undone"];
const signInEvents: readonly AuditEvent[] = [
  "password-changed",
  "password-reset",
  "passkey-added",
  "passkey-removed",
  "second-factor-on",
  "second-factor-off",
  "account-linked",
  "account-unlinked",
  "email-changed",
];

type Code = { userId: string; codeHash: string };
type Factor = { userId: string; secret: string; lastStep: number | null };
type Feed = { enrolmentId: string; secretHash: string; userId: string };
type User = { id: string; email: string; deletesAt: Date | null };
type Entry = { sequence: number; at: Date; event: string; userId: string };

const sql = {
  codes: `SELECT "userId", "codeHash" FROM "RecoveryCode"`,
  factors: `SELECT "userId", "secret", "lastStep" FROM "SecondFactor"`,
  users: `SELECT "id", "email", "deletesAt" FROM "User"`,
  feeds: `SELECT "enrolmentId", "secretHash", "userId" FROM "CalendarFeed"
    JOIN "Enrolment" ON "Enrolment"."id" = "enrolmentId"`,
  reminders: `SELECT "userId" FROM "Reminder"`,
};

/** `current` may be older than `backup`: only what its log has and the backup's lacks counts. */
export async function findChangesSince(
  backup: Connection,
  current: Connection,
): Promise<SecurityChanges> {
  const usersWith = await findUsersByEvent(backup, current);
  const deletedOrKept = usersWith(deletionEvents);
  const changed = usersWith(signInEvents);
  const users = await backup.rows<User>(sql.users);
  const here = await current.rows<User>(sql.users);
  const ended = await findEnded(backup, current, new Set(here.map(({ id }) => id)));
  return {
    usedCodes: await findUsedCodes(backup, current, usersWith(codeEvents)),
    usedSteps: await findUsedSteps(backup, current),
    deletions: here.filter(({ id }) => deletedOrKept.has(id)),
    ...ended,
    changedSignIns: users.filter(({ id }) => changed.has(id)).map(({ email }) => email),
  };
}

/** Returns which users have one of some events in the current log only. */
async function findUsersByEvent(backup: Connection, current: Connection) {
  const events = [...codeEvents, ...deletionEvents, ...signInEvents];
  const entriesOf = (connection: Connection) =>
    connection.rows<Entry>(
      `SELECT "sequence", "at", "event", "userId" FROM "AuditEntry"
       WHERE "userId" IS NOT NULL AND "event" IN (${events.map((event) => `'${event}'`)})`,
    );
  const keyOf = ({ sequence, at, event, userId }: Entry) =>
    `${sequence} ${at.getTime()} ${event} ${userId}`;
  const known = new Set((await entriesOf(backup)).map(keyOf));
  const unknown = (await entriesOf(current)).filter((entry) => !known.has(keyOf(entry)));
  return (wanted: readonly string[]) =>
    new Set(unknown.filter(({ event }) => wanted.includes(event)).map(({ userId }) => userId));
}

async function findUsedCodes(
  backup: Connection,
  current: Connection,
  users: ReadonlySet<string>,
): Promise<Code[]> {
  const keyOf = ({ userId, codeHash }: Code) => `${userId} ${codeHash}`;
  const unused = new Set((await current.rows<Code>(sql.codes)).map(keyOf));
  return (await backup.rows<Code>(sql.codes)).filter(
    (code) => users.has(code.userId) && !unused.has(keyOf(code)),
  );
}

/**
 * What the current data no longer has. Where that is older than the backup, also what was started between the two: it
 * looks the same, and its learner can start it again.
 */
async function findEnded(
  backup: Connection,
  current: Connection,
  users: ReadonlySet<string>,
): Promise<Pick<SecurityChanges, "endedFeeds" | "endedReminders">> {
  const feeds = new Set((await current.rows<Feed>(sql.feeds)).map(({ secretHash }) => secretHash));
  const reminders = new Set(
    (await current.rows<{ userId: string }>(sql.reminders)).map(({ userId }) => userId),
  );
  return {
    endedFeeds: (await backup.rows<Feed>(sql.feeds)).filter(
      ({ secretHash, userId }) => users.has(userId) && !feeds.has(secretHash),
    ),
    endedReminders: (await backup.rows<{ userId: string }>(sql.reminders)).filter(
      ({ userId }) => users.has(userId) && !reminders.has(userId),
    ),
  };
}

async function findUsedSteps(
  backup: Connection,
  current: Connection,
): Promise<{ userId: string; lastStep: number }[]> {
  const stepOf = new Map(
    (await backup.rows<Factor>(sql.factors)).map(({ userId, secret, lastStep }) => [
      `${userId} ${secret}`,
      lastStep ?? 0,
    ]),
  );
  return (await current.rows<Factor>(sql.factors)).flatMap(({ userId, secret, lastStep }) => {
    const restored = stepOf.get(`${userId} ${secret}`);
    return lastStep !== null && restored !== undefined && lastStep > restored
      ? [{ userId, lastStep }]
      : [];
  });
}
