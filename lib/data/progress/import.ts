import { addToDays, contributionsOf, type DayActivity } from "../../domain/activity";
import type { Archive } from "../../domain/archive";
import { type RecordedEvent, stateAfter } from "../../domain/history";
import { type ImportPlan, isAddedBy } from "../../domain/import";
import { mergeMarks, noMarks } from "../../domain/item-marks";
import type { Session } from "../../domain/session";
import { writeSql } from "../database";
import { type SqlExecutor, type SqlTransaction, UnavailableError } from "../engines/engine";
import { saveImportedEvidence } from "../evidence/evidence-import";
import type { Prisma } from "../generated/sqlite/client";
import { lockEnrolment } from "../items/enrolment";
import { findMarksWithin, replaceMarks } from "../items/item-marks";
import { findNoteVersionSum, saveImportedNotes } from "../items/note-import";
import { lockLearner } from "../learner-lock";
import { saveImportedLog } from "../log/log-import";
import { saveImportedTimer } from "../log/timer-import";
import { saveImportedForecasts } from "../plan/forecast-import";
import { saveImportedPlans } from "../plan/plan-import";
import { saveImportedPortfolio } from "../portfolio/portfolio-import";
import { saveImportedProjects } from "../projects/project-import";
import { saveImportedReviews } from "../reviews/review-import";
import { insertEvents } from "./history";
import {
  isOverImportLimit,
  isOverRecordLimits,
  planAllRecordsWithin,
  planImport,
  type WholeImportPlan,
} from "./import-plan";
import type { ImportSource } from "./import-upload";
import { saveStatesAndDays } from "./progress";

type ImportSelection = {
  readonly marks: Archive["enrolments"][number]["items"];
  readonly forecasts: Archive["enrolments"][number]["forecasts"];
  readonly timer: Archive["enrolments"][number]["timer"];
  readonly profile: Archive["profile"] | null;
  readonly portfolio: Archive["portfolio"];
};

const maxAttempts = 5;

/** In ms. */
const importTimeout = 120_000;

/**
 * Plans outside the transaction, which then checks that the history is unchanged and uses the source up. Null: not
 * enrolled. "too-long": over the limit. Throws an UploadGoneError, and an UnavailableError when the history keeps
 * changing.
 */
export async function saveImport(
  userId: string,
  pathKey: string,
  selection: ImportSelection,
  source: ImportSource,
  { now, session }: { readonly now: Date; readonly session?: Session | undefined },
): Promise<WholeImportPlan | "too-long" | null> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const plan = await planImport(userId, pathKey, source, now);
    if (isOverImportLimit(plan)) return "too-long";
    const planned = { userId, pathKey, selection, source, plan, now };
    const saved = await writeSql((tx, rowLock) => saveImportPlan(tx, rowLock, planned), {
      session,
      queueKey: userId,
      timeout: importTimeout,
    });
    if (saved === "too-long") return saved;
    if (saved !== "changed") return saved === "saved" ? plan : null;
  }
  throw new UnavailableError("The history keeps changing during the import");
}

type PlannedImport = {
  readonly userId: string;
  readonly pathKey: string;
  readonly selection: ImportSelection;
  readonly source: ImportSource;
  readonly plan: WholeImportPlan;
  readonly now: Date;
};

async function saveImportPlan(
  tx: SqlTransaction,
  rowLock: Prisma.Sql,
  { userId, pathKey, selection, source, plan, now }: PlannedImport,
): Promise<"saved" | "changed" | "too-long" | "not-enrolled"> {
  await lockLearner(tx, rowLock, userId);
  const enrolmentId = await lockEnrolment(tx, rowLock, { userId, pathKey });
  if (enrolmentId === undefined) return "not-enrolled";
  // Every event raises one version by one, so the sum is the number of events.
  const [versionSum] = await tx.$queryRaw<{ count: bigint | number }[]>`
    SELECT COALESCE(SUM("version"), 0) AS "count" FROM "ItemProgress"
    WHERE "enrolmentId" = ${enrolmentId}`;
  if (Number(versionSum?.count) !== plan.existing) return "changed";
  if ((await findNoteVersionSum(tx, enrolmentId)) !== plan.notes.versionSum) return "changed";
  const records = await planAllRecordsWithin(tx, enrolmentId, source);
  if (isOverRecordLimits(records)) return "too-long";
  if (plan.added > 0) await saveEvents(tx, enrolmentId, source, plan);
  await saveImportedNotes(tx, enrolmentId, source, plan.notes);
  await saveImportedEvidence(tx, enrolmentId, source, records.evidence);
  await saveImportedProjects(tx, enrolmentId, source, records.projects);
  await saveImportedPlans(tx, enrolmentId, source);
  await saveImportedLog(tx, enrolmentId, source, records.log);
  await saveImportedTimer(tx, enrolmentId, selection.timer, now);
  await saveImportedReviews(tx, enrolmentId, source, records.reviews);
  await source.consume(tx);
  await saveImportedMarks(tx, enrolmentId, selection.marks);
  await saveImportedForecasts(tx, enrolmentId, selection.forecasts);
  await saveImportedPortfolio(tx, userId, selection.portfolio);
  if (selection.profile) await saveImportedProfile(tx, userId, selection.profile);
  return "saved";
}

/** Batch by batch: the largest import as a whole would take hundreds of MB. */
async function saveEvents(
  tx: SqlTransaction,
  enrolmentId: string,
  source: ImportSource,
  plan: ImportPlan,
): Promise<void> {
  const isAdded = isAddedBy(plan);
  const lastEvents = new Map<string, RecordedEvent>();
  const days = new Map<string, DayActivity>();
  for await (const batch of source.events(tx)) {
    await insertEvents(tx, enrolmentId, batch.filter(isAdded));
    for (const event of batch) {
      if (isAdded(event)) addToDays(days, contributionsOf(event, lastEvents.get(event.item)));
      lastEvents.set(event.item, event);
    }
  }
  await saveStatesAndDays(tx, enrolmentId, {
    states: [...lastEvents.values()].filter(isAdded).map(stateAfter),
    contributions: [...days.values()],
  });
}

async function saveImportedMarks(
  tx: SqlTransaction,
  enrolmentId: string,
  imported: ImportSelection["marks"],
): Promise<void> {
  const here = await findMarksWithin(tx, enrolmentId);
  for (const marks of imported) {
    const before = here.get(marks.item) ?? noMarks(marks.item);
    await replaceMarks(tx, enrolmentId, mergeMarks(before, marks));
  }
}

async function saveImportedProfile(
  tx: SqlExecutor,
  userId: string,
  { name, timeZone, freeOnly, indonesianOnly }: NonNullable<Archive["profile"]>,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "User" SET "name" = ${name}, "timeZone" = ${timeZone} WHERE "id" = ${userId}`;
  if (freeOnly === undefined || indonesianOnly === undefined) return;
  await tx.$executeRaw`
    UPDATE "User" SET "freeOnly" = ${freeOnly}, "indonesianOnly" = ${indonesianOnly}
    WHERE "id" = ${userId}`;
}
