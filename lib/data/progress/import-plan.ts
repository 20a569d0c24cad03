import { evidenceLimit } from "../../domain/evidence";
import type { RecordedEvent } from "../../domain/history";
import { createImportPlanner, type ImportPlan, isOverEventLimit } from "../../domain/import";
import { logLimit } from "../../domain/log-entry";
import { isOverNotesLimit, type NoteImportPlan } from "../../domain/note-import";
import type { PlanImportPlan } from "../../domain/plan-import";
import { projectLimit } from "../../domain/project";
import { isOverRecordLimit, type RecordImportPlan } from "../../domain/record-import";
import { reviewLimit } from "../../domain/review-decision";
import { rawQuery } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { planNotes } from "../items/note-import";
import { planRecords, planRecordsWithin } from "../items/record-plan";
import { planPlans } from "../plan/plan-import";
import { asRecords } from "../reviews/review-import";
import { type EventRow, eventColumns, eventFrom } from "./event-row";
import { enrolmentIdSql } from "./history";
import type { ImportLists } from "./import-upload";
import { findItemStates } from "./progress";

/** One length for all, because statements are cached. */
const lookupLength = 500;

async function findExistingEvents(
  userId: string,
  pathKey: string,
  events: readonly RecordedEvent[],
): Promise<Map<string, RecordedEvent>> {
  const found = new Map<string, RecordedEvent>();
  for (let start = 0; start < events.length; start += lookupLength) {
    const ids = Array.from(
      { length: lookupLength },
      (_, index) => events[Math.min(start + index, events.length - 1)]?.id,
    );
    const rows = await rawQuery<EventRow>(Prisma.sql`
      SELECT ${eventColumns} FROM "ProgressEvent"
      WHERE "enrolmentId" = ${enrolmentIdSql(userId, pathKey)} AND "clientId" IN (${Prisma.join(ids)})`);
    for (const row of rows) found.set(row.clientId, eventFrom(row));
  }
  return found;
}

type RecordPlans = Readonly<Record<"evidence" | "projects" | "log" | "reviews", RecordImportPlan>>;

export type WholeImportPlan = ImportPlan &
  RecordPlans & { readonly notes: NoteImportPlan; readonly plans: PlanImportPlan };

/** What importing the long lists would change. */
export async function planImport(
  userId: string,
  pathKey: string,
  source: ImportLists,
  now: Date,
): Promise<WholeImportPlan> {
  const states = await findItemStates(userId, pathKey);
  const { next, plan } = createImportPlanner(
    new Map(states.map(({ item, version }) => [item, version])),
  );
  const isEmpty = states.every(({ version }) => version === 0);
  for await (const events of source.events()) {
    const existing = isEmpty ? new Map() : await findExistingEvents(userId, pathKey, events);
    for (const event of events) next(event, existing.get(event.id));
  }
  return {
    ...plan(),
    notes: await planNotes(userId, pathKey, source, now),
    evidence: await planRecords("Evidence", userId, pathKey, source.evidence()),
    projects: await planRecords("Project", userId, pathKey, source.projects()),
    plans: await planPlans(userId, pathKey, source.plans()),
    log: await planRecords("LogEntry", userId, pathKey, source.log()),
    reviews: await planRecords("Review", userId, pathKey, asRecords(source.reviews())),
  };
}

/** What importing the records would change, by what is there now, as it has to be while they are saved. */
export async function planAllRecordsWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  source: ImportLists,
): Promise<RecordPlans> {
  return {
    evidence: await planRecordsWithin(tx, "Evidence", enrolmentId, source.evidence(tx)),
    projects: await planRecordsWithin(tx, "Project", enrolmentId, source.projects(tx)),
    log: await planRecordsWithin(tx, "LogEntry", enrolmentId, source.log(tx)),
    reviews: await planRecordsWithin(tx, "Review", enrolmentId, asRecords(source.reviews(tx))),
  };
}

export function isOverImportLimit(plan: WholeImportPlan): boolean {
  return isOverEventLimit(plan) || isOverNotesLimit(plan.notes) || isOverRecordLimits(plan);
}

export function isOverRecordLimits({ evidence, projects, log, reviews }: RecordPlans): boolean {
  return (
    isOverRecordLimit(evidence, evidenceLimit) ||
    isOverRecordLimit(projects, projectLimit) ||
    isOverRecordLimit(log, logLimit) ||
    isOverRecordLimit(reviews, reviewLimit)
  );
}
