import type { DayActivity } from "../../domain/activity";
import {
  type Inconsistencies,
  inconsistenciesOf,
  type StoredProgress,
} from "../../domain/consistency";
import type { RecordedEvent } from "../../domain/history";
import type { ItemState } from "../../domain/progress";
import { type Connection, sqlLiteral } from "../engines/connection";
import type { OnProgress } from "./copy-rows";
import { areRowsReadable, describeSchemaError, findSchemaErrors } from "./schema";

export type Finding = Inconsistencies & { readonly enrolmentId: string; readonly email: string };

export type VerificationReport = {
  readonly integrityErrors: readonly string[];
  readonly findings: readonly Finding[];
  readonly learners: number;
  readonly events: number;
};

type Enrolment = { id: string; email: string };

/**
 * Checks the engine's own check, the schema against the migrations, and in one snapshot each enrolment's projections
 * against its history, unless tables or columns are missing. Throws a DatabaseError when the database is not Langkah's.
 */
export async function verifyDatabase(
  connection: Connection,
  onProgress: OnProgress,
): Promise<VerificationReport> {
  onProgress("checking the database");
  const schemaErrors = await findSchemaErrors(connection);
  const integrityErrors = [
    ...(await connection.findIntegrityErrors()),
    ...schemaErrors.map(describeSchemaError),
  ];
  const histories = areRowsReadable(schemaErrors)
    ? await verifyHistories(connection, onProgress)
    : { findings: [], learners: 0, events: 0 };
  return { integrityErrors, ...histories };
}

async function verifyHistories(
  connection: Connection,
  onProgress: OnProgress,
): Promise<Omit<VerificationReport, "integrityErrors">> {
  const findings: Finding[] = [];
  const learners = new Set<string>();
  let events = 0;
  await connection.inSnapshot(async () => {
    const enrolments = connection.batches<Enrolment>(
      `SELECT "Enrolment"."id" AS "id", "email" FROM "Enrolment" JOIN "User" ON "User"."id" = "userId"
       ORDER BY "email", "Enrolment"."id"`,
    );
    for await (const batch of enrolments) {
      for (const { id, email } of batch) {
        const stored = await findStoredEnrolment(connection, id);
        const differences = inconsistenciesOf(stored);
        if (Object.values(differences).some(({ length }) => length > 0)) {
          findings.push({ ...differences, enrolmentId: id, email });
        }
        learners.add(email);
        events += stored.events.length;
        onProgress(`${learners.size} learners, ${events} events checked`);
      }
    }
  });
  return { findings, learners: learners.size, events };
}

async function findStoredEnrolment(
  { rows }: Pick<Connection, "rows">,
  enrolmentId: string,
): Promise<StoredProgress> {
  const where = `WHERE "enrolmentId" = ${sqlLiteral(enrolmentId)}`;
  return {
    events: await rows<RecordedEvent>(
      `SELECT "clientId" AS "id", "itemKey" AS "item", "kind", "fromStatus" AS "from", "toStatus" AS "to",
              "at", "localDate" AS "day", "timeZone", "happenedOn", "undoOf", "source",
              "version", "startedAt", "startedOn", "completedAt", "completedOn", "countsOn"
       FROM "ProgressEvent" ${where} ORDER BY "sequence"`,
    ),
    items: await rows<ItemState>(
      `SELECT "itemKey" AS "item", "status", "version",
              "startedAt", "startedOn", "completedAt", "completedOn"
       FROM "ItemProgress" ${where}`,
    ),
    days: await rows<DayActivity>(
      `SELECT "localDate" AS "day", "changes", "completions" FROM "DailyActivity" ${where}`,
    ),
  };
}

export function describeFinding({ email, events, items, days }: Finding): string {
  const parts = [
    listKeys("items", items),
    listKeys("days", days),
    listKeys("events", events),
  ].filter((part) => part !== "");
  return `${email}: ${parts.join("; ")}`;
}

function listKeys(label: string, keys: readonly string[]): string {
  const [first, second, third] = keys;
  const shown = [first, second, third].filter((key) => key !== undefined).join(", ");
  const more = keys.length > 3 ? ` and ${keys.length - 3} more` : "";
  return keys.length === 0 ? "" : `${label} ${shown}${more}`;
}
