import { projectLimit } from "../../domain/project";
import { isOverRecordLimit, type RecordImportPlan } from "../../domain/record-import";
import type { SqlExecutor, SqlTransaction } from "../engines/engine";
import { planRecords, planRecordsWithin } from "../items/record-plan";
import type { ImportSource } from "../progress/import-upload";
import { replacePicture } from "./picture";
import { upsertProject } from "./project-rows";

type Source = Pick<ImportSource, "projects">;

/** What importing the projects would change. */
export function planProjects(
  userId: string,
  pathKey: string,
  source: Source,
): Promise<RecordImportPlan> {
  return planRecords("Project", userId, pathKey, source.projects());
}

/** The same by what is there now, as it has to be while they are saved. */
export function planProjectsWithin(
  tx: SqlExecutor,
  enrolmentId: string,
  source: Source,
): Promise<RecordImportPlan> {
  return planRecordsWithin(tx, "Project", enrolmentId, source.projects(tx));
}

export function isOverProjectLimit(plan: RecordImportPlan): boolean {
  return isOverRecordLimit(plan, projectLimit);
}

/** Without its picture, as a `langkah.json` by itself has it, a project keeps the one that is here. */
export async function saveImportedProjects(
  tx: SqlTransaction,
  enrolmentId: string,
  source: Source,
  { taken }: RecordImportPlan,
): Promise<void> {
  if (taken.size === 0) return;
  for await (const batch of source.projects(tx)) {
    for (const { picture, ...project } of batch.filter(({ id }) => taken.has(id))) {
      await upsertProject(tx, enrolmentId, project);
      const isKept = picture !== null && picture.content === null;
      if (!isKept) await replacePicture(tx, enrolmentId, project.id, picture?.content ?? null);
    }
  }
}
