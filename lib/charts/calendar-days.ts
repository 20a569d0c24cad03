import { addDays } from "../domain/calendar";

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
