import { cache } from "react";
import { requireLearner } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findItemStates } from "../data/progress/progress";
import { dayOf } from "../domain/calendar";
import { type PathProgress, progressOf } from "../domain/completion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type NextUp, nextUp } from "../domain/next-up";
import { itemsOf } from "../domain/path";
import { type ItemState, type States, stateOf, statesFrom } from "../domain/progress";

/** Where a learner stands, as every page of the tracker starts from. */
export type LearnerProgress = {
  readonly learner: Learner;
  readonly states: States;
  readonly progress: PathProgress;
  readonly next: readonly NextUp[];
  /** The calendar day it is for the learner. */
  readonly today: string;
  readonly now: Date;
};

const path = pathOf(defaultPathKey);

async function loadStates(learner: Learner): Promise<States> {
  return statesFrom(await findItemStates(learner.id, path.key));
}

/** Where this learner stands now. Asked for once a request. */
export const loadProgress = cache(async (learner: Learner): Promise<LearnerProgress> => {
  const now = new Date();
  const states = await loadStates(learner);
  const progress = progressOf(path, states);
  const today = dayOf(now, learner.timeZone);
  return { learner, states, progress, next: nextUp(progress, states), today, now };
});

/** The same for whoever asks for a page; anybody not signed in is sent to sign in and comes back to `returnTo`. */
export async function requireProgress(locale: Locale, returnTo: string): Promise<LearnerProgress> {
  return loadProgress(await requireLearner(locale, returnTo));
}

/** An item's state for programs, instants in ISO 8601. */
type SerialisedItemState = Omit<ItemState, "startedAt" | "completedAt"> & {
  readonly startedAt: string | null;
  readonly completedAt: string | null;
};

/** The state of every item of the path for one learner, in the path's order. */
export async function loadItemStates(learner: Learner): Promise<SerialisedItemState[]> {
  const states = await loadStates(learner);
  return itemsOf(path).map((item) => serialiseItemState(stateOf(states, item.key)));
}

/** Instants as text: left to JSON, which asks each Date for itself, writing the answer takes half as long again. */
function serialiseItemState({
  item,
  status,
  version,
  startedAt,
  completedAt,
}: ItemState): SerialisedItemState {
  return {
    item,
    status,
    version,
    startedAt: startedAt?.toISOString() ?? null,
    completedAt: completedAt?.toISOString() ?? null,
  };
}
