import { redirect } from "next/navigation";
import { unpackList } from "../archive/packed-lists";
import { consumeLimit } from "../auth/rate-limit";
import { requireSession } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { isTimerImported } from "../data/log/timer-import";
import { countMissingForecasts } from "../data/plan/forecast-import";
import { type PortfolioImportPlan, planPortfolio } from "../data/portfolio/portfolio-import";
import { isOverImportLimit, planImport } from "../data/progress/import-plan";
import { findImportUpload, UploadGoneError } from "../data/progress/import-upload";
import type { Archive } from "../domain/archive";
import { type StepImport, stepImportsOf, type UnknownItems } from "../domain/import";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import type { NoteImportPlan } from "../domain/note-import";
import { type Item, itemLocationsOf } from "../domain/path";
import type { PlanImportPlan } from "../domain/plan-import";
import { paths } from "../paths";

const places = itemLocationsOf(pathOf(defaultPathKey));

export type ImportPreview = {
  readonly upload: string;
  readonly learner: Learner;
  readonly archive: Pick<Archive, "exportedAt" | "profile">;
  readonly steps: readonly StepImport[];
  readonly unknown: UnknownItems;
  /** The number of changes to add. */
  readonly added: number;
  /** How many notes are new here or continue, and which stay as they are here. */
  readonly notes: { readonly added: number; readonly diverged: readonly Item[] };
  readonly evidence: { readonly added: number };
  /** What the documents say and include. */
  readonly portfolio: PortfolioImportPlan;
  readonly projects: { readonly added: number };
  /** What becomes of the plan, and how many weeks get a forecast. */
  readonly plan: Pick<PlanImportPlan, "outcome"> & { readonly forecasts: number };
  /** `isRunning`: the timer of the file would go on here. */
  readonly log: { readonly added: number; readonly isRunning: boolean };
  readonly reviews: { readonly added: number };
  /** Whether one of the lists would exceed its limit, which refuses the whole import. */
  readonly tooLong: boolean;
};

function notesOf({ items }: NoteImportPlan): ImportPreview["notes"] {
  return {
    added: items.filter(({ outcome }) => outcome === "new").length,
    diverged: items.flatMap(({ item, outcome }) => {
      const found = outcome === "diverged" ? places.get(item)?.item : undefined;
      return found ?? [];
    }),
  };
}

/** What importing an upload would change; null where it has expired. Redirects where there are too many. */
export async function loadImportPreview(
  locale: Locale,
  upload: string,
): Promise<ImportPreview | null> {
  const { learner } = await requireSession(locale, paths.importPreview(locale, upload));
  const now = new Date();
  const found = await findImportUpload(learner.id, upload, now, unpackList);
  if (!found) return null;
  const limit = await consumeLimit(["heavyWork", learner.id]);
  if (!limit.ok) return redirect(paths.dataSettings(locale, { refused: "too-many" }));
  const { exportedAt, profile, portfolio, forecasts, timer, unknown, source } = found;
  try {
    const plan = await planImport(learner.id, defaultPathKey, source, now);
    return {
      upload,
      learner,
      archive: { exportedAt, profile },
      steps: stepImportsOf(plan, places),
      unknown,
      added: plan.added,
      notes: notesOf(plan.notes),
      evidence: { added: plan.evidence.shown },
      portfolio: await planPortfolio(learner.id, portfolio),
      projects: { added: plan.projects.shown },
      plan: {
        outcome: plan.plans.outcome,
        forecasts: await countMissingForecasts(learner.id, defaultPathKey, forecasts),
      },
      log: {
        added: plan.log.shown,
        isRunning: await isTimerImported(learner.id, defaultPathKey, timer, now),
      },
      reviews: { added: plan.reviews.shown },
      tooLong: isOverImportLimit(plan),
    };
  } catch (error) {
    if (error instanceof UploadGoneError) return null;
    throw error;
  }
}
