import { cache } from "react";
import { currentSession, requireSession } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { findItemStates } from "../data/progress/progress";
import { dayOf } from "../domain/calendar";
import { type PathProgress, progressOf } from "../domain/completion";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type NextUp, nextUp } from "../domain/next-up";
import { itemsOf } from "../domain/path";
import { type ItemState, type States, startDayOf, stateOf, statesFrom } from "../domain/progress";

export type LearnerProgress = {
  readonly learner: Learner;
  readonly states: States;
  readonly progress: PathProgress;
  readonly next: readonly NextUp[];
  /** The calendar day in the learner's time zone. */
  readonly today: string;
  readonly now: Date;
};

const path = pathOf(defaultPathKey);

async function loadStates(learner: Learner): Promise<States> {
  return statesFrom(await findItemStates(learner.id, path.key));
}

/** The learner's current progress, loaded once a request. */
export const loadProgress = cache(async (learner: Learner): Promise<LearnerProgress> => {
  const now = new Date();
  const states = await loadStates(learner);
  const progress = progressOf(path, states);
  const today = dayOf(now, learner.timeZone);
  return { learner, states, progress, next: nextUp(progress, states), today, now };
});

/** The signed-in learner's progress. Redirects a signed-out visitor to sign in and then to `returnTo`. */
export async function requireProgress(locale: Locale, returnTo: string): Promise<LearnerProgress> {
  const { learner } = await requireSession(locale, returnTo);
  return loadProgress(learner);
}

/** The progress of the signed-in learner; null when signed out. */
export async function loadVisitorProgress(): Promise<LearnerProgress | null> {
  const active = await currentSession();
  return active && loadProgress(active.learner);
}

/** An item's state with instants in ISO 8601. */
type SerialisedItemState = Omit<ItemState, "startedAt" | "completedAt"> & {
  readonly startedAt: string | null;
  readonly completedAt: string | null;
};

/** The state of every item, in the path's order. */
export async function loadItemStates(learner: Learner): Promise<SerialisedItemState[]> {
  const states = await loadStates(learner);
  return itemsOf(path).map((item) => serialiseItemState(stateOf(states, item.key)));
}

/** Field by field, and the dates here: copying the rest of an object, and each date's toJSON, take several times as long. */
function serialiseItemState(state: ItemState): SerialisedItemState {
  return {
    item: state.item,
    status: state.status,
    version: state.version,
    startedAt: state.startedAt?.toISOString() ?? null,
    startedOn: startDayOf(state),
    completedAt: state.completedAt?.toISOString() ?? null,
    completedOn: state.completedOn,
  };
}
