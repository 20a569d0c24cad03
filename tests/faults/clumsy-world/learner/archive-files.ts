import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { archiveFileName } from "@/lib/domain/archive";
import type { Choices } from "../choices";

/** An export that was downloaded. */
export type DownloadedArchive = {
  readonly bytes: Uint8Array;
  readonly eventIds: readonly string[];
  /** Of all versions. */
  readonly noteTexts: readonly string[];
  readonly evidenceTitles: readonly string[];
  readonly projectTitles: readonly string[];
  readonly logTitles: readonly string[];
  /** Of the plan's versions. */
  readonly pauseReasons: readonly string[];
  /** Log entries without a title. */
  readonly sessionCount: number;
  readonly name: string;
};

export function downloadedArchive(bytes: Uint8Array): DownloadedArchive {
  const document = unzipSync(bytes)[archiveFileName];
  if (!document) throw new Error("The export has no document");
  const { profile, enrolments } = JSON.parse(Buffer.from(document).toString()) as {
    profile: { name: string };
    enrolments: {
      events: { id: string }[];
      notes: { text: string }[];
      evidence: { title: string }[];
      projects: { title: string }[];
      log: { title: string | null }[];
      plans: { pauses: { reason: string | null }[] }[];
    }[];
  };
  const eventIds = enrolments.flatMap(({ events }) => events.map(({ id }) => id));
  const noteTexts = enrolments.flatMap(({ notes }) => notes.map(({ text }) => text));
  const evidenceTitles = enrolments.flatMap(({ evidence }) => evidence.map(({ title }) => title));
  const projectTitles = enrolments.flatMap(({ projects }) => projects.map(({ title }) => title));
  const titles = enrolments.flatMap(({ log }) => log.map(({ title }) => title));
  const logTitles = titles.filter((title) => title !== null);
  const pauses = enrolments.flatMap(({ plans }) => plans.flatMap((plan) => plan.pauses));
  const pauseReasons = pauses.flatMap(({ reason }) => reason ?? []);
  return {
    bytes,
    eventIds,
    noteTexts,
    evidenceTitles,
    projectTitles,
    logTitles,
    pauseReasons,
    sessionCount: titles.length - logTitles.length,
    name: profile.name,
  };
}

const inFolder = (files: Zippable, folder: string): Zippable =>
  Object.fromEntries(Object.entries(files).map(([name, file]) => [`${folder}/${name}`, file]));

/** What people's own tools make of an export; each holds the same. */
const rezipped: readonly ((files: Zippable) => Uint8Array)[] = [
  (files) => zipSync(files, { level: 0 }),
  (files) => zipSync(inFolder(files, "langkah"), { level: 9 }),
  (files) => zipSync({ ...inFolder(files, "a/b"), "a/.DS_Store": strToU8("x") }),
  (files) =>
    zipSync({
      ...inFolder(files, "langkah"),
      ...inFolder({ [`._${archiveFileName}`]: strToU8("x") }, "__MACOSX/langkah"),
      ...inFolder({ [archiveFileName]: strToU8("x") }, "__MACOSX/langkah"),
    }),
  (files) => files[archiveFileName] as Uint8Array,
];

/** The same export in another file. */
export function rezip(bytes: Uint8Array, choices: Choices): Uint8Array {
  return choices.oneOf(rezipped)(unzipSync(bytes));
}

const megabytes = (count: number, character: string) =>
  new Uint8Array(count * 1024 * 1024).fill(character.charCodeAt(0));

/** Files that are no export, made of one. */
const damages: readonly ((bytes: Uint8Array, choices: Choices) => Uint8Array)[] = [
  (bytes, choices) => bytes.subarray(0, choices.integer(1, bytes.length - 1)),
  (bytes, choices) => {
    const damaged = Uint8Array.from(bytes);
    damaged.fill(0, 0, choices.integer(4, 200));
    return damaged;
  },
  () => zipSync({ [archiveFileName]: megabytes(40, " ") }),
  () => zipSync({ [archiveFileName]: strToU8('{"format":"langkah","version":999}') }),
  () => zipSync(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}`, strToU8("x")]))),
  (bytes) => zipSync({ "inner.zip": bytes }),
  () => strToU8('{"basics":{"name":"Budi"},"work":[]}'),
  () => strToU8("\u0000\ufffe"),
];

export function damage(bytes: Uint8Array, choices: Choices): Uint8Array {
  return choices.oneOf(damages)(bytes, choices);
}
