import { cache } from "react";
import { requireLearner } from "../auth/session";
import { aiEngineerPath } from "../content/path";
import { findStates } from "../data/progress";
import { dayOf } from "../domain/calendar";
import { type PathProgress, progressOf } from "../domain/completion";
import type { Learner } from "../domain/learner";
import { type NextUp, nextUp } from "../domain/next-up";
import { itemsOf, type Locale } from "../domain/path";
import { type ItemState, type States, stateOf, statesFrom } from "../domain/progress";

/** Where a learner stands, as every page of the tracker starts from. */
export type Standing = {
  readonly learner: Learner;
  readonly states: States;
  readonly progress: PathProgress;
  readonly next: readonly NextUp[];
  /** The calendar day it is for the learner. */
  readonly today: string;
  readonly now: Date;
};

/** Where this learner stands now. Asked for once a request. */
export const loadStanding = cache(async (learner: Learner): Promise<Standing> => {
  const now = new Date();
  const states = statesFrom(await findStates(learner.id, aiEngineerPath.key));
  const progress = progressOf(aiEngineerPath, states);
  const today = dayOf(now, learner.timeZone);
  return { learner, states, progress, next: nextUp(progress, states), today, now };
});

/** The same for whoever asks for a page; anybody not signed in is sent to sign in and comes back to `here`. */
export async function requireStanding(locale: Locale, here: string): Promise<Standing> {
  return loadStanding(await requireLearner(locale, here));
}

/** The state of every item of the path for one learner, in the path's order. */
export async function loadItemStates(learner: Learner): Promise<ItemState[]> {
  const { states } = await loadStanding(learner);
  return itemsOf(aiEngineerPath).map((item) => stateOf(states, item.key));
}
