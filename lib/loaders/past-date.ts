import { requireLearner } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findPastDay } from "../data/progress/past-date";
import { dayOf, isDay } from "../domain/calendar";
import { progressOf } from "../domain/completion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { nextUp } from "../domain/next-up";
import { type DateRange, type PastDateError, pastDateErrorOf } from "../domain/past-date";
import { statesFrom } from "../domain/progress";
import { type LearnerProgress, loadProgress } from "./progress";

/** The day that a page was asked to look back on, as it was typed, and why it does not, where it does not. */
type PastDate = {
  readonly requestedDate: string;
  readonly error: PastDateError | null;
  readonly range: DateRange;
};

export type LearnerProgressOn = LearnerProgress & {
  /** Null on a page that shows how things stand now because nothing else was asked for. */
  readonly past: PastDate | null;
  /** The day that the page looks back on, where it does. */
  readonly on: string | undefined;
};

/** Where a learner stands, or stood at the end of the day asked for; on a wrong day, where they stand now. */
export async function requireProgressOn(
  locale: Locale,
  returnTo: string,
  on: string | undefined,
): Promise<LearnerProgressOn> {
  const learner = await requireLearner(locale, returnTo);
  if (on === undefined) {
    return { ...(await loadProgress(learner)), past: null, on: undefined };
  }
  return loadProgressOn(learner, on);
}

async function loadProgressOn(learner: Learner, on: string): Promise<LearnerProgressOn> {
  const now = new Date();
  const today = dayOf(now, learner.timeZone);
  const day = await findPastDay(learner.id, defaultPathKey, isDay(on) ? on : today);
  const joined = dayOf(learner.createdAt, learner.timeZone);
  const range = {
    first: day.firstDay !== null && day.firstDay < joined ? day.firstDay : joined,
    today,
  };
  const error = pastDateErrorOf(on, range);
  const past = { requestedDate: on, error, range };
  if (error) return { ...(await loadProgress(learner)), past, on: undefined };
  const states = statesFrom(
    day.items.map(({ before }) => before).filter(({ version }) => version > 0),
  );
  const progress = progressOf(pathOf(defaultPathKey), states);
  const next = nextUp(progress, states);
  return { learner, states, progress, next, today: on, now, past, on };
}
