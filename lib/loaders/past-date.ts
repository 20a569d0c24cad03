import { requireSession } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findPastDay } from "../data/progress/past-date";
import { dayOf, isDay } from "../domain/calendar";
import { progressOf } from "../domain/completion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { nextUp } from "../domain/next-up";
import { type DateRange, type PastDateError, pastDateErrorOf } from "../domain/past-date";
import { statesFrom } from "../domain/progress";
import { type LearnerProgress, loadProgress, loadVisitorProgress } from "./progress";

/** The past day requested in a page's query. */
export type PastDate = {
  /** As typed. */
  readonly requestedDate: string;
  readonly error: PastDateError | null;
  readonly range: DateRange;
};

export type LearnerProgressOn = LearnerProgress & {
  /** Null where no past day was requested. */
  readonly past: PastDate | null;
  /** The past day that is shown; undefined where the page shows today. */
  readonly on: string | undefined;
};

/** The signed-in learner's progress at the end of the day `on`; today's where `on` is missing or invalid. */
export async function requireProgressOn(
  locale: Locale,
  returnTo: string,
  on: string | undefined,
): Promise<LearnerProgressOn> {
  const { learner } = await requireSession(locale, returnTo);
  return loadProgressOn(learner, on);
}

/** As above, but null for a signed-out visitor who asks for no past day. */
export async function loadVisitorProgressOn(
  locale: Locale,
  returnTo: string,
  on: string | undefined,
): Promise<LearnerProgressOn | null> {
  if (on !== undefined) return requireProgressOn(locale, returnTo, on);
  const learnerProgress = await loadVisitorProgress();
  return learnerProgress && { ...learnerProgress, past: null, on };
}

/** The same of a learner who is known to be signed in. */
export async function loadProgressOn(
  learner: Learner,
  on: string | undefined,
): Promise<LearnerProgressOn> {
  if (on === undefined) {
    return { ...(await loadProgress(learner)), past: null, on: undefined };
  }
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
