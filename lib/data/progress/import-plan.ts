import { evidenceLimit } from "../../domain/evidence";
import type { RecordedEvent } from "../../domain/history";
import { createImportPlanner, type ImportPlan, isOverEventLimit } from "../../domain/import";
import { isOverNotesLimit, type NoteImportPlan } from "../../domain/note-import";
import { projectLimit } from "../../domain/project";
import { isOverRecordLimit, type RecordImportPlan } from "../../domain/record-import";
import { rawQuery } from "../database";
import { Prisma } from "../generated/sqlite/client";
import { planNotes } from "../items/note-import";
import { planRecords } from "../items/record-plan";
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

type RecordPlans = Readonly<Record<"evidence" | "projects", RecordImportPlan>>;

export type WholeImportPlan = ImportPlan & RecordPlans & { readonly notes: NoteImportPlan };

/** What importing the long lists would change. */
export async function planImport(
  userId: string,
  pathKey: string,
  source: ImportLists,
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
    notes: await planNotes(userId, pathKey, source),
    evidence: await planRecords("Evidence", userId, pathKey, source.evidence()),
    projects: await planRecords("Project", userId, pathKey, source.projects()),
  };
}

export function isOverImportLimit(plan: WholeImportPlan): boolean {
  return isOverEventLimit(plan) || isOverNotesLimit(plan.notes) || isOverRecordLimits(plan);
}

export function isOverRecordLimits({ evidence, projects }: RecordPlans): boolean {
  return isOverRecordLimit(evidence, evidenceLimit) || isOverRecordLimit(projects, projectLimit);
}
