import { getTranslations } from "next-intl/server";
import { serialiseArchive } from "../archive/document";
import { type ZipFile, zipStream } from "../archive/zip";
import { recordAuditEvent } from "../auth/audit";
import { consumeLimit } from "../auth/rate-limit";
import { isRecentlyAuthenticated } from "../auth/session/reauthentication";
import { findEvidenceBatches } from "../data/evidence/evidence-list";
import { findLogBatches } from "../data/log/log-batches";
import { findPlanBatches } from "../data/plan/plan-versions";
import { findArchiveHead, findHistoryBatches, findNoteBatches } from "../data/progress/archive";
import { findPicture, findPicturedProjects } from "../data/projects/picture";
import { findProjectBatches } from "../data/projects/project";
import { findReviewBatches } from "../data/reviews/review-batches";
import { type ArchiveHead, archiveFileName } from "../domain/archive";
import { dayOf } from "../domain/calendar";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { pictureFileOf } from "../domain/picture";
import { portfolioFormats } from "../domain/portfolio";
import type { ActiveSession } from "../domain/session";
import { formatDay } from "../format";
import { loadPortfolioFile } from "./portfolio";

export type ArchiveOutcome =
  | { readonly ok: true; readonly body: ReadableStream; readonly name: string }
  | {
      readonly ok: false;
      readonly reason: "not-confirmed" | "too-many";
      /** Seconds. */
      readonly retryAfter?: number;
    };

/** All data stored about a learner as one zip. Requires a recent authentication. */
export async function loadArchive(
  activeSession: ActiveSession,
  locale: Locale,
): Promise<ArchiveOutcome> {
  const { learner } = activeSession;
  if (!(await isRecentlyAuthenticated(activeSession)))
    return { ok: false, reason: "not-confirmed" };
  const limit = await consumeLimit(["heavyWork", learner.id]);
  if (!limit.ok) return { ok: false, reason: "too-many", retryAfter: limit.retryAfter };
  await recordAuditEvent("exported", learner.id);
  const now = new Date();
  const head = await findArchiveHead(learner.id, now);
  if (!head) throw new Error(`Learner ${learner.id} no longer exists`);
  const readable = await readableFiles(learner, locale, dayOf(now, learner.timeZone));
  const body = zipStream(archiveFiles(learner, head, readable, now));
  return { ok: true, body, name: `langkah-${dayOf(now, learner.timeZone)}.zip` };
}

async function* archiveFiles(
  learner: Learner,
  head: ArchiveHead,
  readable: readonly ZipFile[],
  now: Date,
): AsyncGenerator<ZipFile> {
  yield* readable;
  const listsOf = (path: string) => ({
    events: findHistoryBatches(learner.id, path),
    notes: findNoteBatches(learner.id, path),
    evidence: findEvidenceBatches(learner.id, path),
    projects: findProjectBatches(learner.id, path),
    plans: findPlanBatches(learner.id, path),
    log: findLogBatches(learner.id, path),
    reviews: findReviewBatches(learner.id, path),
  });
  yield { name: archiveFileName, pieces: serialiseArchive(head, listsOf, now) };
  for (const { path } of head.enrolments) {
    for (const project of await findPicturedProjects(learner.id, path)) {
      const picture = await findPicture(learner.id, path, project);
      if (picture) yield { name: pictureFileOf(project), pieces: [picture.bytes] };
    }
  }
}

/** A readme and the portfolio in every format. */
async function readableFiles(learner: Learner, locale: Locale, today: string): Promise<ZipFile[]> {
  const t = await getTranslations({ locale, namespace: "data.readme" });
  const text = t("text", { name: learner.name, date: formatDay(today, locale, "long") });
  const files: ZipFile[] = [{ name: t("file"), pieces: [`${text}\n`] }];
  for (const format of portfolioFormats) {
    const { body, name } = await loadPortfolioFile(learner, format, locale);
    files.push({ name, pieces: [body] });
  }
  return files;
}
