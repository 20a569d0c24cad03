import { addDays } from "../domain/calendar";

const msPerDay = 86_400_000;

/** The number of days from `from` to `to` (`YYYY-MM-DD`); negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  // In UTC every day has the same length.
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);
}

/** The first day of each month that starts within `from`–`to`, both included. */
export function monthStarts(from: string, to: string): string[] {
  const starts: string[] = [];
  let day = from.endsWith("-01") ? from : nextMonth(from);
  while (day <= to) {
    starts.push(day);
    day = nextMonth(day);
  }
  return starts;
}

function nextMonth(day: string): string {
  return `${addDays(`${day.slice(0, 7)}-01`, 32).slice(0, 7)}-01`;
}
