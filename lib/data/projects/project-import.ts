import type { RecordImportPlan } from "../../domain/record-import";
import type { SqlTransaction } from "../engines/engine";
import type { ImportSource } from "../progress/import-upload";
import { replacePicture } from "./picture";
import { upsertProject } from "./project-rows";

type Source = Pick<ImportSource, "projects">;

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
