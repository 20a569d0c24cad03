import {
  type ClockReading,
  type ClockRecord,
  clockJumpOf,
  clockTolerance,
  nextClockRecordOf,
  waitEndOf,
} from "../domain/clock";
import { env } from "../env";
import { readClock, readClockRecord, writeClockRecord } from "./clock-record";
import { rawQuery } from "./database";
import { engineOf } from "./engines/connection";
import { errorMessageOf } from "./engines/engine";
import { Prisma } from "./generated/sqlite/client";

/** The largest that fits: with a bound, the search starts at the end of the index. */
const maxSequence = 2 ** 31 - 1;

/** The newest entry of the audit log, which only the server dates, or else when the tables were made. */
async function findNewestEntry(): Promise<Date | null> {
  const [entry] = await rawQuery<{ at: Date }>(Prisma.sql`
    SELECT "at" FROM "AuditEntry" WHERE "sequence" <= ${maxSequence} ORDER BY "sequence" DESC LIMIT 1`);
  if (entry) return entry.at;
  const migrations = await rawQuery<{ at: Date | null }>(Prisma.sql`
    SELECT "finished_at" AS "at" FROM "_prisma_migrations" ORDER BY "migration_name"`);
  return migrations.at(-1)?.at ?? null;
}

/** How far this machine's clock is ahead of the database server's, in ms; 0 on SQLite and within the tolerance. */
async function findServerOffset(): Promise<number> {
  if (engineOf(env.DATABASE_URL) === "sqlite") return 0;
  const [server] = await rawQuery<{ at: Date }>(Prisma.sql`SELECT clock_timestamp() AS "at"`);
  const offset = Date.now() - (server?.at.getTime() ?? Number.NaN);
  return Math.abs(offset) > clockTolerance ? offset : 0;
}

type ClockCheck = {
  readonly now: ClockReading;
  /** Null where no upkeep has run on this machine. */
  readonly last: ClockRecord | null;
  /** How far the clock has jumped since, in ms. */
  readonly jump: number;
  readonly serverOffset: number;
};

async function compareClocks(): Promise<ClockCheck> {
  const now = readClock();
  const last = readClockRecord(env.DATABASE_URL);
  const jump = clockJumpOf(now, last, await findNewestEntry());
  return { now, last, jump, serverOffset: await findServerOffset() };
}

/** Whether what is deleted for good waits, or would at the next upkeep. */
export async function isClockDoubtful(): Promise<boolean> {
  const { now, last, jump, serverOffset } = await compareClocks();
  return serverOffset !== 0 || waitEndOf(nextClockRecordOf(now, last, jump)) !== null;
}

/** Takes the clock for right, however it compares. */
export function trustClock(): void {
  writeClockRecord(env.DATABASE_URL, { ...readClock(), steadySince: new Date(0) });
}

/**
 * Compares the clock with its last reading and with the database, and records it. Returns why nothing may be deleted for
 * good, as a line for the operator, or null.
 */
export async function checkClock(): Promise<string | null> {
  const { now, last, jump, serverOffset } = await compareClocks();
  const record = nextClockRecordOf(now, last, jump);
  try {
    writeClockRecord(env.DATABASE_URL, record);
  } catch (error) {
    return `the clock could not be recorded, so nothing is deleted for good: ${errorMessageOf(error)}`;
  }
  const clock = `the clock says ${now.at.toISOString()}`;
  if (serverOffset !== 0) {
    return `${clock}, ${describeOffset(serverOffset)} the database server's: nothing is deleted for good until they agree`;
  }
  const waitEnd = waitEndOf(record);
  if (waitEnd === null) return null;
  const cause =
    jump === 0
      ? `the clock jumped on ${record.steadySince?.toISOString()}`
      : `${clock}, ${describeOffset(jump)} what was expected`;
  return `${cause}: nothing is deleted for good until ${waitEnd.toISOString()}; where the clock is right, run npm run upkeep -- --trust-clock`;
}

function describeOffset(offset: number): string {
  const hours = Math.abs(offset) / (60 * 60 * 1000);
  const size = hours < 48 ? `${hours.toFixed(1)} hours` : `${Math.round(hours / 24)} days`;
  return `${size} ${offset > 0 ? "ahead of" : "behind"}`;
}
