import { isDay } from "./calendar";

export type PastDateError = "not-a-day" | "future" | "too-early";

export type DateRange = { readonly first: string; readonly today: string };

/** Returns null for a valid date. */
export function pastDateErrorOf(day: string, { first, today }: DateRange): PastDateError | null {
  if (!isDay(day)) return "not-a-day";
  if (day > today) return "future";
  return day < first ? "too-early" : null;
}
