import { requireLearner } from "../auth/session/session";
import { aiEngineerPath } from "../content/path";
import { findPastDay } from "../data/progress/past";
import { dayOf, isDay } from "../domain/calendar";
import { progressOf } from "../domain/completion";
import type { Learner } from "../domain/learner";
import { type Era, type MomentError, whyNotOn } from "../domain/moment";
import { nextUp } from "../domain/next-up";
import type { Locale } from "../domain/path";
import { statesFrom } from "../domain/progress";
import { loadStanding, type Standing } from "./progress";

/** The day that a page was asked to look back on, as it was typed, and why it does not, where it does not. */
type Past = {
  readonly asked: string;
  readonly error: MomentError | null;
  readonly era: Era;
};

export type StandingOn = Standing & {
  /** Null on a page that shows how things stand now because nothing else was asked for. */
  readonly past: Past | null;
  /** The day that the page looks back on, where it does. */
  readonly on: string | undefined;
};

/** Where a learner stands, or stood at the end of the day asked for; on a wrong day, where they stand now. */
export async function requireStandingOn(
  locale: Locale,
  here: string,
  on: string | undefined,
): Promise<StandingOn> {
  const learner = await requireLearner(locale, here);
  if (on === undefined) {
    return { ...(await loadStanding(learner)), past: null, on: undefined };
  }
  return loadStandingOn(learner, on);
}

async function loadStandingOn(learner: Learner, on: string): Promise<StandingOn> {
  const now = new Date();
  const today = dayOf(now, learner.timeZone);
  const day = await findPastDay(learner.id, aiEngineerPath.key, isDay(on) ? on : today);
  const joined = dayOf(learner.createdAt, learner.timeZone);
  const era = { first: day.first !== null && day.first < joined ? day.first : joined, today };
  const error = whyNotOn(on, era);
  const past = { asked: on, error, era };
  if (error) return { ...(await loadStanding(learner)), past, on: undefined };
  const states = statesFrom(
    day.items.map(({ before }) => before).filter(({ version }) => version > 0),
  );
  const progress = progressOf(aiEngineerPath, states);
  const next = nextUp(progress, states);
  return { learner, states, progress, next, today: on, now, past, on };
}
