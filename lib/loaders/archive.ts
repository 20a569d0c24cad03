import { getTranslations } from "next-intl/server";
import { documentOf } from "../archive/document";
import { type ZipFile, zipOf } from "../archive/zip";
import { record } from "../auth/audit";
import { takeTurn } from "../auth/rate-limit";
import { isOwnerConfirmed } from "../auth/session/confirmation";
import { currentSession } from "../auth/session/session";
import { findArchiveHead, findWholeHistory } from "../data/progress/archive";
import { type ArchiveHead, archiveFile } from "../domain/archive";
import { dayOf } from "../domain/calendar";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/path";
import { portfolioFormats } from "../domain/portfolio";
import { formatDay } from "../format";
import { loadPortfolioFile } from "./portfolio";

export type ArchiveOutcome =
  | { readonly ok: true; readonly body: ReadableStream; readonly name: string }
  /** In how many seconds trying again makes sense, where that can be said. */
  | {
      readonly ok: false;
      readonly reason: "not-confirmed" | "too-many";
      readonly retryAfter?: number;
    };

/** Everything that is stored about a learner as one zip, for its owner who has shown lately that it is them. */
export async function loadArchive(learner: Learner, locale: Locale): Promise<ArchiveOutcome> {
  const own = await currentSession();
  if (!own || !(await isOwnerConfirmed(own))) return { ok: false, reason: "not-confirmed" };
  const turn = await takeTurn(["heavyWork", learner.id]);
  if (!turn.ok) return { ok: false, reason: "too-many", retryAfter: turn.retryAfter };
  await record("exported", learner.id);
  const now = new Date();
  const head = await findArchiveHead(learner.id, now);
  if (!head) throw new Error(`Learner ${learner.id} is gone`);
  const readable = await readableFiles(learner, locale, dayOf(now, learner.timeZone));
  const body = zipOf(filesOf(learner, head, readable, now));
  return { ok: true, body, name: `langkah-${dayOf(now, learner.timeZone)}.zip` };
}

async function* filesOf(
  learner: Learner,
  head: ArchiveHead,
  readable: readonly ZipFile[],
  now: Date,
): AsyncGenerator<ZipFile> {
  yield* readable;
  const eventsOf = (path: string) => findWholeHistory(learner.id, path);
  yield { name: archiveFile, pieces: documentOf(head, eventsOf, now) };
}

/** What people can read: what is what, and the portfolio in every format. */
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
