import { serialiseArchive } from "@/lib/archive/document";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { findArchiveHead, findHistoryBatches } from "@/lib/data/progress/archive";
import { saveImport } from "@/lib/data/progress/import";
import type { ImportSource } from "@/lib/data/progress/import-upload";
import type { RecordedEvent } from "@/lib/domain/history";
import type { Learner } from "@/lib/domain/learner";
import { itemsOf } from "@/lib/domain/path";
import { zipOf } from "../unit/archive-fixture";
import { readWholeArchive } from "../unit/read-archive";
import { morning } from "./learners";

/** The `langkah.json` of a learner, as an export holds it. */
export async function exportArchive(learnerId: string, now = morning): Promise<string> {
  const head = await findArchiveHead(learnerId, now);
  if (!head) throw new Error(`There is no learner ${learnerId}`);
  const pieces = serialiseArchive(head, (path) => findHistoryBatches(learnerId, path), now);
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** Events as an upload holds them, which is never used up. */
export function importSourceOf(events: readonly RecordedEvent[]): ImportSource {
  return {
    batches: async function* () {
      for (let start = 0; start < events.length; start += 1000)
        yield events.slice(start, start + 1000);
    },
    consume: async () => undefined,
  };
}

/** Imports an archive as the button of its preview does. Returns the number of added changes, or the refusal. */
export async function importArchive(
  learner: Pick<Learner, "id">,
  text: string,
  { withProfile = false, path = pathOf(defaultPathKey), now = morning } = {},
): Promise<number | string | undefined> {
  const read = await readWholeArchive(zipOf({ "langkah.json": text }), now);
  if (!read.ok) return read.reason;
  const { profile, enrolments } = read.archive;
  const list = enrolments.findIndex((enrolment) => enrolment.path === path.key);
  const itemKeys = new Set(itemsOf(path).map(({ key }) => key));
  const wanted = {
    notes: enrolments[list]?.items ?? [],
    profile: withProfile ? profile : null,
  };
  const events = (read.events[list] ?? []).filter(({ item }) => itemKeys.has(item));
  const plan = await saveImport(learner.id, path.key, wanted, importSourceOf(events));
  return plan === "too-long" ? plan : plan?.added;
}
