import { defaultPathKey } from "../content/paths";
import { findLastHabitDays } from "../data/log/last-days";
import { findLog } from "../data/log/log-list";
import { type StepPlace, stepPlaceOf } from "../domain/completion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type LogEntry, logItemKinds } from "../domain/log-entry";
import { type ItemKind, itemsOf } from "../domain/path";
import { paths } from "../paths";
import { loadNoteLines } from "./note";
import { type LearnerProgressOn, loadVisitorProgressOn } from "./past-date";

export type StepView = LearnerProgressOn &
  StepPlace & {
    /** The first line of each note, by item. */
    readonly noteLines: ReadonlyMap<string, string>;
    readonly log: StepLog;
  };

/** What the log has for a step. */
export type StepLog = {
  /** The last day of each habit, by item; null for a step without one that can be logged. */
  readonly habitDays: ReadonlyMap<string, string> | null;
  /** The latest, the last sent first; null for a step without any. */
  readonly applications: readonly LogEntry[] | null;
};

const shownApplications = 8;

/**
 * One step of the learner's path at the end of the day `on`, and the steps beside it. Null when signed out, and for an
 * unknown key; redirects a signed-out visitor who asks for a past day to sign in.
 */
export async function loadVisitorStep(
  locale: Locale,
  key: string,
  on: string | undefined,
): Promise<StepView | null> {
  const learnerProgress = await loadVisitorProgressOn(locale, paths.step(locale, key, on), on);
  const place = learnerProgress && stepPlaceOf(learnerProgress.progress, key);
  if (!place) return null;
  const { learner, on: shownDay } = learnerProgress;
  const kinds = new Set(itemsOf({ steps: [place.step.step] }).map((item) => item.kind));
  const [noteLines, log] = await Promise.all([
    loadNoteLines(learner, shownDay),
    loadStepLog(learner, kinds),
  ]);
  return { ...learnerProgress, ...place, noteLines, log };
}

async function loadStepLog({ id }: Learner, kinds: ReadonlySet<ItemKind>): Promise<StepLog> {
  const has = (kind: "habit" | "application") =>
    logItemKinds[kind]?.some((each) => kinds.has(each));
  const range = { take: shownApplications, skip: 0 };
  const [habitDays, applications] = await Promise.all([
    has("habit") ? findLastHabitDays(id, defaultPathKey) : null,
    has("application") ? findLog(id, defaultPathKey, { kind: "application" }, range) : null,
  ]);
  return { habitDays, applications };
}
