import { ArchiveError } from "../domain/archive-refusal";
import type { ArchivedProject } from "../domain/project";
import { checkPicture } from "../picture/check-picture";
import type { ArchiveFiles } from "../validation/archive-lists";

/** Checks its picture as an upload; a file that is missing is none. Throws an ArchiveError with the project's position. */
export async function withPicture(
  project: ArchivedProject,
  files: ArchiveFiles,
  position: number,
): Promise<ArchivedProject> {
  const file = project.picture?.file;
  const bytes = file === undefined ? undefined : files.get(file);
  if (file === undefined || !bytes) return project;
  const content = await checkPicture(bytes);
  if (typeof content === "string")
    throw new ArchiveError("invalid", { list: "projects", position, field: "picture" });
  return { ...project, picture: { file, content } };
}
