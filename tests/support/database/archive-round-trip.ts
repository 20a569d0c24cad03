import { serialiseArchive } from "@/lib/archive/document";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { findArchiveHead, findHistoryBatches } from "@/lib/data/progress/archive";
import { saveImport } from "@/lib/data/progress/import";
import { importPlanOf } from "@/lib/domain/import";
import type { Learner } from "@/lib/domain/learner";
import { itemsOf } from "@/lib/domain/path";
import { readArchive } from "@/lib/validation/archive";
import { zipOf } from "../unit/archive-fixture";
import { morning } from "./learners";

/** The `langkah.json` of a learner, as an export holds it. */
export async function exportArchive(learnerId: string): Promise<string> {
  const head = await findArchiveHead(learnerId, morning);
  if (!head) throw new Error(`There is no learner ${learnerId}`);
  const pieces = serialiseArchive(head, (path) => findHistoryBatches(learnerId, path), morning);
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** Imports an archive as the button of its preview does. Returns the number of added changes, or the refusal. */
export async function importArchive(
  learner: Pick<Learner, "id">,
  text: string,
  { withProfile = false, path = pathOf(defaultPathKey) } = {},
): Promise<number | string | undefined> {
  const read = await readArchive(zipOf({ "langkah.json": text }), morning);
  if (!read.ok) return read.reason;
  const { profile, enrolments } = read.archive;
  const own = enrolments.find((enrolment) => enrolment.path === path.key);
  const itemKeys = new Set(itemsOf(path).map(({ key }) => key));
  const wanted = { notes: own?.items ?? [], profile: withProfile ? profile : null };
  const plan = await saveImport(learner.id, path.key, wanted, (here) =>
    importPlanOf(here, own?.events ?? [], itemKeys),
  );
  return plan === "too-long" ? plan : plan?.events.length;
}
