import { expect } from "vitest";
import { connect } from "@/lib/data/engines/connect";
import type { EngineName } from "@/lib/data/engines/connection";
import { allRowsIn } from "../../support/database/database-contents";
import { newDatabase } from "../support/database";
import type { World } from "./world";

/** What was acknowledged by now, by the learner's id. */
export function knownIds({ learners }: World): ReadonlyMap<string, readonly string[]> {
  return new Map(learners.map(({ id, ticks }) => [id, [...ticks.acknowledged]]));
}

/** Expects a copy to hold all that was acknowledged before it, and nothing that has not been sent. */
export async function expectBackupHolds(
  path: string,
  before: ReadonlyMap<string, readonly string[]>,
  { learners }: World,
): Promise<void> {
  const stored = await eventIdsIn(`file:${path}`);
  for (const { id, email, ticks } of learners.filter((learner) => learner.id !== "")) {
    const ids = stored.get(id) ?? new Set();
    const lost = before.get(id)?.filter((each) => !ids.has(each));
    expect(lost, `acknowledged changes of ${email} that the backup lacks`).toEqual([]);
    const unsent = [...ids].filter((each) => !ticks.mayHold(each));
    expect(unsent, `changes that ${email} never sent, in the backup`).toEqual([]);
  }
}

async function eventIdsIn(url: string): Promise<Map<string, Set<string>>> {
  const connection = await connect(url, "read-only");
  try {
    const rows = await connection.rows<{ userId: string; clientId: string }>(
      `SELECT "userId", "clientId" FROM "ProgressEvent" JOIN "Enrolment" ON "Enrolment"."id" = "enrolmentId"`,
    );
    const ids = new Map<string, Set<string>>();
    for (const { userId, clientId } of rows) {
      const own = ids.get(userId) ?? new Set();
      ids.set(userId, own.add(clientId));
    }
    return ids;
  } finally {
    await connection.close();
  }
}

/**
 * All rows but those that a restore leaves out, and without the time of a deletion: a restore puts off one that is due,
 * as is one that was asked for while the clock was behind.
 */
export async function rowsToKeep(url: string): ReturnType<typeof allRowsIn> {
  const { Session: _sessions, Token: _tokens, User = [], ...rows } = await allRowsIn(url);
  return { ...rows, User: User.map((row) => row.replace(/"deletesAt":"[^"]+"/, '"deletesAt":""')) };
}

/** An empty database, beside the one that the world is on. */
export async function emptyDatabase(engine: EngineName): Promise<string> {
  const current = process.env.DATABASE_URL;
  const url = await newDatabase(engine, "copy.db");
  if (current) process.env.DATABASE_URL = current;
  return url;
}
