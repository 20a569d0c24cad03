import { cache } from "react";
import { requireLearner } from "../auth/session/session";
import { aiEngineerPath } from "../content/path";
import { findStates } from "../data/progress/progress";
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

async function loadStates(learner: Learner): Promise<States> {
  return statesFrom(await findStates(learner.id, aiEngineerPath.key));
}

/** Where this learner stands now. Asked for once a request. */
export const loadStanding = cache(async (learner: Learner): Promise<Standing> => {
  const now = new Date();
  const states = await loadStates(learner);
  const progress = progressOf(aiEngineerPath, states);
  const today = dayOf(now, learner.timeZone);
  return { learner, states, progress, next: nextUp(progress, states), today, now };
});

/** The same for whoever asks for a page; anybody not signed in is sent to sign in and comes back to `here`. */
export async function requireStanding(locale: Locale, here: string): Promise<Standing> {
  return loadStanding(await requireLearner(locale, here));
}

/** An item's state for programs, instants in ISO 8601. */
type ToldState = Omit<ItemState, "startedAt" | "completedAt"> & {
  readonly startedAt: string | null;
  readonly completedAt: string | null;
};

/** The state of every item of the path for one learner, in the path's order. */
export async function loadItemStates(learner: Learner): Promise<ToldState[]> {
  const states = await loadStates(learner);
  return itemsOf(aiEngineerPath).map((item) => told(stateOf(states, item.key)));
}

/** Instants as text: left to JSON, which asks each Date for itself, writing the answer takes half as long again. */
function told({ item, status, version, startedAt, completedAt }: ItemState): ToldState {
  return {
    item,
    status,
    version,
    startedAt: startedAt?.toISOString() ?? null,
    completedAt: completedAt?.toISOString() ?? null,
  };
}
