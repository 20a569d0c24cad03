import { redirect } from "next/navigation";
import { takeTurn } from "../auth/rate-limit";
import { requireLearner } from "../auth/session/session";
import { aiEngineerPath } from "../content/path";
import { findToken } from "../data/accounts/token";
import { findOwnHistory } from "../data/progress/import";
import type { Archive } from "../domain/archive";
import { type ImportPlan, importOf, isTooLong, type StepImport, stepsOf } from "../domain/import";
import type { Learner } from "../domain/learner";
import { type Locale, placesOf } from "../domain/path";
import { paths } from "../paths";
import { readArchive } from "../validation/archive";

const places = placesOf(aiEngineerPath);

export type ImportPreview = {
  readonly upload: string;
  readonly learner: Learner;
  readonly archive: Pick<Archive, "exportedAt" | "profile">;
  readonly steps: readonly StepImport[];
  readonly unknown: ImportPlan["unknown"];
  /** Changes that would be added. */
  readonly added: number;
  /** Whether the history would be too long with them, so that none can be. */
  readonly tooLong: boolean;
};

/**
 * What importing an upload would change, for its owner; null where it is no longer there. Where it cannot be
 * read now, leads to the page that says why.
 */
export async function loadImport(locale: Locale, upload: string): Promise<ImportPreview | null> {
  const learner = await requireLearner(locale, paths.importPreview(locale, upload));
  const now = new Date();
  const token = await findToken("import", upload, now);
  if (token?.userId !== learner.id || token.data === null) return null;
  const turn = await takeTurn(["heavyWork", learner.id]);
  if (!turn.ok) return redirect(paths.yourData(locale, { refused: "too-many" }));
  const read = await readArchive(Buffer.from(token.data, "base64"), now);
  if (!read.ok) return redirect(paths.yourData(locale, { refused: read.reason }));
  const { exportedAt, profile, enrolments } = read.archive;
  const own = enrolments.find(({ path }) => path === aiEngineerPath.key);
  const here = await findOwnHistory(learner.id, aiEngineerPath.key);
  const plan = importOf(here, own?.events ?? [], new Set(places.keys()));
  return {
    upload,
    learner,
    archive: { exportedAt, profile },
    steps: stepsOf(plan, places),
    unknown: plan.unknown,
    added: plan.events.length,
    tooLong: isTooLong(here, plan),
  };
}
