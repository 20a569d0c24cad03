import ical, { ICalEventTransparency } from "ical-generator";
import { addDays } from "./domain/calendar";

/** On whole days, which are the same everywhere; `id` stays when the event moves. */
export type CalendarEvent = {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
};

type CalendarFile = {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly now: Date;
};

/** How often a calendar asks for its feed again, in seconds. */
const refreshSeconds = 6 * 60 * 60;

/** The library writes the UTC day of a Date. */
const startOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** As iCalendar (RFC 5545). The days take no time of the learner: others see them as free. */
export function calendarFile({ name, events, now }: CalendarFile): string {
  const calendar = ical({
    name,
    prodId: { company: "Langkah", product: "Langkah" },
    ttl: refreshSeconds,
  });
  for (const { id, day, title, description, url } of events) {
    calendar.createEvent({
      ...{ id, stamp: now, allDay: true, summary: title, description, url },
      ...{ start: startOf(day), end: startOf(addDays(day, 1)) },
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
