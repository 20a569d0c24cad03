import { addDays, isDay } from "./calendar";
import { type PastDateError, pastDateErrorOf } from "./past-date";
import type { ItemState } from "./progress";

/** The first day that can be given: where the clock of a computer starts. */
export const earliestDay = "1970-01-01";

function lastDayOfMonth(month: string): string {
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
}

/**
 * The day that a text means, which may be a month (`YYYY-MM`): its last day, or today where it has not ended, because
 * then nothing claims to be earlier than it was. Other texts stay as they are.
 */
export function happenedDayOf(text: string, today: string): string {
  const thisMonth = today.slice(0, 7);
  if (text.length !== 7 || !isDay(`${text}-01`)) return text;
  if (text > thisMonth) return `${text}-01`;
  return text === thisMonth ? today : lastDayOfMonth(text);
}

/** `today` is the learner's. Returns null for a day, or month, that has come. */
export function happenedOnErrorOf(text: string, today: string): PastDateError | null {
  return pastDateErrorOf(happenedDayOf(text, today), { first: earliestDay, today });
}

/** Where a change of status carries a day: `done` on that day, and started no later where it is one change. */
export function withHappenedOn(state: ItemState, happenedOn: string | null): ItemState {
  if (happenedOn === null || state.status !== "done") return state;
  const isOneChange = state.startedAt?.getTime() === state.completedAt?.getTime();
  return {
    ...state,
    completedOn: happenedOn,
    startedOn: isOneChange ? happenedOn : state.startedOn,
  };
}

/** An item whose day is later than `day` was not done on it. */
export function stateOnDay(state: ItemState, day: string): ItemState {
  if (state.completedOn === null || state.completedOn <= day) return state;
  const isStarted = state.startedOn !== null && state.startedOn <= day;
  return {
    ...state,
    status: isStarted ? "learning" : "not-started",
    completedAt: null,
    completedOn: null,
    ...(!isStarted && { startedAt: null, startedOn: null }),
  };
}

/** The name of an item's field in a form with the days of several. */
export function happenedOnField(item: string): string {
  return `on.${item}`;
}
