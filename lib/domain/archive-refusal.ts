import { longLists } from "./archive";

/** Refusals of a file that is not the one to choose. */
const otherFileRefusals = [
  "pdf",
  "image",
  "web-page",
  "other-zip",
  "other-file",
  "no-archive-in-zip",
  "portfolio",
  "json-resume",
  "not-an-export",
] as const;

export const archiveRefusals = [
  ...otherFileRefusals,
  "too-large",
  "unreadable",
  "encrypted",
  "several-archives",
  "not-utf8",
  "not-json",
  "other-version",
  "invalid",
  "impossible",
] as const;
export type ArchiveRefusal = (typeof archiveRefusals)[number];

export const placeLists = ["enrolments", "items", ...longLists] as const;
type PlaceList = (typeof placeLists)[number];

/** Where an error is: a field of the document, or of the entry of a list, whose positions count from 1. */
export type ArchivePlace = {
  readonly list?: PlaceList | undefined;
  readonly position?: number | undefined;
  readonly field?: string | undefined;
};

export function isOtherFile(refusal: string): boolean {
  return otherFileRefusals.some((each) => each === refusal);
}

/** Whether the file itself caused the refusal, as opposed to a limit or an expired upload. */
export function isFileRefusal(refusal: string): boolean {
  return !["too-many", "busy", "already-uploading", "gone"].includes(refusal);
}

export class ArchiveError extends Error {
  override name = "ArchiveError";

  constructor(
    readonly reason: ArchiveRefusal,
    readonly place?: ArchivePlace,
  ) {
    super(reason);
  }
}
