import { unzipSync } from "fflate";
import { archiveLimits } from "../domain/archive";
import { ArchiveError } from "../domain/archive-refusal";
import { pictureUploadLimit } from "../domain/picture";
import { fileKindOf } from "./file-kind";

/** At the end of a name, since an archive that was unpacked and zipped again has a folder around it. */
const pictureName = /(?:^|[/\\])(pictures[/\\][\da-f-]{36}\.webp)$/;

/** The pictures beside the document, by name; none for a document by itself. Throws an ArchiveError. */
export function unpackPictures(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (fileKindOf(bytes) !== "zip") return new Map();
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!pictureName.test(name) || name.startsWith("__MACOSX/")) return false;
        count += 1;
        if (count > archiveLimits.projects || originalSize > pictureUploadLimit)
          throw new ArchiveError("too-large");
        return true;
      },
    });
    const entries = Object.entries(files).map(([name, file]): [string, Uint8Array] => [
      (pictureName.exec(name)?.[1] ?? name).replace("\\", "/"),
      file,
    ]);
    return new Map(entries);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("unreadable");
  }
}
