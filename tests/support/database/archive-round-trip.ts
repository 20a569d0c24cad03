import { serialiseArchive } from "@/lib/archive/document";
import { aiEngineerPath } from "@/lib/content/path";
import { findArchiveHead, findHistoryBatches } from "@/lib/data/progress/archive";
import { saveImport } from "@/lib/data/progress/import";
import { importPlanOf } from "@/lib/domain/import";
import type { Learner } from "@/lib/domain/learner";
import { itemsOf } from "@/lib/domain/path";
import { readArchive } from "@/lib/validation/archive";
import { zipOf } from "../unit/archive-fixture";
import { morning } from "./learners";

export const pathKey = aiEngineerPath.key;
const itemKeys = new Set(itemsOf(aiEngineerPath).map(({ key }) => key));

export async function exportArchive(learnerId: string): Promise<string> {
  const head = await findArchiveHead(learnerId, morning);
  if (!head) throw new Error(`There is no learner ${learnerId}`);
  const pieces = serialiseArchive(head, (path) => findHistoryBatches(learnerId, path), morning);
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** Imports an archive; returns the number of changes, or the reason for none. */
export async function importArchive(
  learner: Pick<Learner, "id">,
  text: string,
  withProfile = false,
): Promise<number | string | undefined> {
  const read = await readArchive(zipOf({ "langkah.json": text }), morning);
  if (!read.ok) return read.reason;
  const { profile, enrolments } = read.archive;
  const [own] = enrolments;
  const wanted = { notes: own?.items ?? [], profile: withProfile ? profile : null };
  const plan = await saveImport(learner.id, pathKey, wanted, (here) =>
    importPlanOf(here, own?.events ?? [], itemKeys),
  );
  return plan === "too-long" ? plan : plan?.events.length;
}
