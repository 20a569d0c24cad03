import type { Picture } from "../domain/picture";
import type { ArchivedProject } from "../domain/project";
import { packRecords, unpackRecords } from "./packed-records";

type PackedContent = Omit<Picture, "bytes"> & { readonly base64: string };
type PackedProject = Omit<ArchivedProject, "picture"> & {
  readonly picture: { readonly file: string; readonly content: PackedContent | null } | null;
};

function packedContentOf({ bytes, ...info }: Picture): PackedContent {
  return { ...info, base64: Buffer.from(bytes).toString("base64") };
}

function contentOf({ base64, ...info }: PackedContent): Picture {
  return { ...info, bytes: Buffer.from(base64, "base64") };
}

/** With their pictures. */
export function packProjects(projects: readonly ArchivedProject[]): Promise<string> {
  return packRecords(
    projects.map(({ picture, ...project }): PackedProject => {
      const content = picture?.content ? packedContentOf(picture.content) : null;
      return { ...project, picture: picture && { file: picture.file, content } };
    }),
  );
}

export async function unpackProjects(packed: string): Promise<ArchivedProject[]> {
  return (await unpackRecords<PackedProject>(packed)).map(({ picture, ...project }) => {
    const content = picture?.content ? contentOf(picture.content) : null;
    return { ...project, picture: picture && { file: picture.file, content } };
  });
}
