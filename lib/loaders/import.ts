import { redirect } from "next/navigation";
import { consumeLimit } from "../auth/rate-limit";
import { requireSession } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findToken } from "../data/accounts/token";
import { findHistory } from "../data/progress/import";
import type { Archive } from "../domain/archive";
import {
  type ImportPlan,
  importPlanOf,
  isOverEventLimit,
  type StepImport,
  stepImportsOf,
} from "../domain/import";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { itemLocationsOf } from "../domain/path";
import { paths } from "../paths";
import { readArchive } from "../validation/archive";

const places = itemLocationsOf(pathOf(defaultPathKey));

export type ImportPreview = {
  readonly upload: string;
  readonly learner: Learner;
  readonly archive: Pick<Archive, "exportedAt" | "profile">;
  readonly steps: readonly StepImport[];
  readonly unknown: ImportPlan["unknown"];
  /** The number of changes to add. */
  readonly added: number;
  /** Whether the history would exceed its limit, which refuses the whole import. */
  readonly tooLong: boolean;
};

/** What importing an upload would change; null where it has expired. Redirects where it cannot be read. */
export async function loadImportPreview(
  locale: Locale,
  upload: string,
): Promise<ImportPreview | null> {
  const { learner } = await requireSession(locale, paths.importPreview(locale, upload));
  const now = new Date();
  const token = await findToken("import", upload, now);
  if (token?.userId !== learner.id || token.data === null) return null;
  const limit = await consumeLimit(["heavyWork", learner.id]);
  if (!limit.ok) return redirect(paths.dataSettings(locale, { refused: "too-many" }));
  const result = await readArchive(Buffer.from(token.data, "base64"), now);
  if (!result.ok)
    return redirect(paths.dataSettings(locale, { refused: result.reason, ...result.place }));
  const { exportedAt, profile, enrolments } = result.archive;
  const enrolment = enrolments.find(({ path }) => path === defaultPathKey);
  const existingEvents = await findHistory(learner.id, defaultPathKey);
  const plan = importPlanOf(existingEvents, enrolment?.events ?? [], new Set(places.keys()));
  return {
    upload,
    learner,
    archive: { exportedAt, profile },
    steps: stepImportsOf(plan, places),
    unknown: plan.unknown,
    added: plan.events.length,
    tooLong: isOverEventLimit(existingEvents, plan),
  };
}
