import type { DayActivity } from "../../domain/activity";
import { type Differences, differencesOf, type Stored } from "../../domain/consistency";
import type { RecordedEvent } from "../../domain/history";
import type { ItemState } from "../../domain/progress";
import { type Connection, literal } from "../engines/connection";
import type { Progress } from "./copy";

/** A learner whose history leads to something else than what is stored. */
export type Finding = Differences & { readonly enrolmentId: string; readonly email: string };

export type Report = {
  /** What the engine itself finds wrong. */
  readonly complaints: readonly string[];
  readonly findings: readonly Finding[];
  readonly learners: number;
  readonly events: number;
};

type Enrolment = { id: string; email: string };

/** Checks a whole database as it is at one moment: the engine's own checks, and each learner against their history. */
export async function verify(connection: Connection, progress: Progress): Promise<Report> {
  progress("checking the database");
  const complaints = await connection.complaints();
  const findings: Finding[] = [];
  const learners = new Set<string>();
  let events = 0;
  await connection.atOneMoment(async () => {
    const enrolments = connection.batches<Enrolment>(
      `SELECT "Enrolment"."id" AS "id", "email" FROM "Enrolment" JOIN "User" ON "User"."id" = "userId"
       ORDER BY "email", "Enrolment"."id"`,
    );
    for await (const batch of enrolments) {
      for (const { id, email } of batch) {
        const stored = await findStored(connection, id);
        const found = differencesOf(stored);
        if (Object.values(found).some(({ length }) => length > 0)) {
          findings.push({ ...found, enrolmentId: id, email });
        }
        learners.add(email);
        events += stored.events.length;
        progress(`${learners.size} learners, ${events} events checked`);
      }
    }
  });
  return { complaints, findings, learners: learners.size, events };
}

/** All that is stored of one enrolment. */
async function findStored(
  { rows }: Pick<Connection, "rows">,
  enrolmentId: string,
): Promise<Stored> {
  const where = `WHERE "enrolmentId" = ${literal(enrolmentId)}`;
  return {
    events: await rows<RecordedEvent>(
      `SELECT "clientId" AS "id", "itemKey" AS "item", "kind", "fromStatus" AS "from", "toStatus" AS "to",
              "at", "localDate" AS "day", "timeZone", "undoOf", "source",
              "version", "startedAt", "completedAt", "countsOn"
       FROM "ProgressEvent" ${where} ORDER BY "sequence"`,
    ),
    items: await rows<ItemState>(
      `SELECT "itemKey" AS "item", "status", "version", "startedAt", "completedAt"
       FROM "ItemProgress" ${where}`,
    ),
    days: await rows<DayActivity>(
      `SELECT "localDate" AS "day", "changes", "completions" FROM "DailyActivity" ${where}`,
    ),
  };
}

/** A finding in one line. */
export function describeFinding({ email, events, items, days }: Finding): string {
  const parts = [partOf("items", items), partOf("days", days), partOf("events", events)].filter(
    (part) => part !== "",
  );
  return `${email}: ${parts.join("; ")}`;
}

function partOf(what: string, keys: readonly string[]): string {
  const [first, second, third] = keys;
  const shown = [first, second, third].filter((key) => key !== undefined).join(", ");
  const more = keys.length > 3 ? ` and ${keys.length - 3} more` : "";
  return keys.length === 0 ? "" : `${what} ${shown}${more}`;
}
