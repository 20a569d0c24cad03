import { recordAuditEvent } from "../auth/audit";
import { consumeLimit } from "../auth/rate-limit";
import { defaultPathKey, pathOf } from "../content/paths";
import { saveImportUpload } from "../data/progress/import-upload";
import type { LongList } from "../domain/archive";
import type { ArchivePlace, ArchiveRefusal } from "../domain/archive-refusal";
import { notesFromTexts } from "../domain/note-import";
import { itemsOf } from "../domain/path";
import { type ArchiveFile, readArchive } from "../validation/archive";
import type { LearnerContext } from "./context";
import { openImportStage } from "./import-stage";

export type ReceiveResult =
  | { readonly ok: true; readonly upload: string }
  | {
      readonly ok: false;
      readonly reason: ArchiveRefusal | "busy" | "too-many";
      readonly place?: ArchivePlace | undefined;
    };

const itemKeys: ReadonlySet<string> = new Set(
  itemsOf(pathOf(defaultPathKey)).map(({ key }) => key),
);

const noLists: Readonly<Record<LongList, null>> = {
  notes: null,
  evidence: null,
  projects: null,
  plans: null,
  log: null,
  reviews: null,
  events: null,
};

/** Stores what an upload holds for this path, for an hour, one per learner. Returns its token. */
export async function receiveArchive(
  file: ArchiveFile,
  { learner, session, now }: LearnerContext,
): Promise<ReceiveResult> {
  const limit = await consumeLimit(["heavyWork", learner.id]);
  if (!limit.ok) return { ok: false, reason: "too-many" };
  const stage = await openImportStage(itemKeys);
  try {
    const result = await readArchive(file, now, stage.keep);
    if (!result.ok) {
      await recordAuditEvent("import-refused", learner.id, result.reason);
      return result;
    }
    const { exportedAt, profile, portfolio, enrolments } = result.archive;
    const enrolment = enrolments.find(({ path }) => path === defaultPathKey);
    const lists = enrolment?.lists ?? noLists;
    const timer = enrolment?.timer ?? null;
    if (enrolment?.lists.notes === null) {
      const written = { at: exportedAt ?? now, timeZone: profile?.timeZone ?? learner.timeZone };
      await stage.listOf("notes", null).add(notesFromTexts(enrolment.texts, written));
    }
    const marks = (enrolment?.items ?? []).filter(({ item }) => itemKeys.has(item));
    const kept = {
      ...{ exportedAt, profile, portfolio, marks, forecasts: enrolment?.forecasts ?? [] },
      timer: timer && { ...timer, item: itemKeys.has(timer.item ?? "") ? timer.item : null },
      unknown: stage.unknownIn(lists),
    };
    const partsOf = (name: LongList) => stage.listOf(name, lists[name]).parts();
    const upload = await saveImportUpload(learner.id, kept, partsOf, now, session);
    return { ok: true, upload };
  } finally {
    await stage.close();
  }
}
