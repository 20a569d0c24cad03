import { isDay } from "./calendar";

/** Why there is nothing to see on a day: it is none, it is still to come, or nobody was here yet. */
export type PastDateError = "not-a-day" | "future" | "too-early";

/** The days that can be looked back on: from the learner's first to today. */
export type DateRange = { readonly first: string; readonly today: string };

/** Whether `day` can be looked back on; null when it can. */
export function pastDateErrorOf(day: string, { first, today }: DateRange): PastDateError | null {
  if (!isDay(day)) return "not-a-day";
  if (day > today) return "future";
  return day < first ? "too-early" : null;
}
