import type { LogContent, LogEntry } from "./log-entry";
import type { Timer } from "./timer";

/** An entry as programs get it, without what was not filled in. */
export type LogData = Partial<LogContent> & { readonly id: string; readonly version: number };

export function logContentOf(entry: LogEntry): LogContent {
  const { kind, on, item, minutes, title, url, note, company, role, state, nextOn } = entry;
  return { kind, on, item, minutes, title, url, note, company, role, state, nextOn };
}

export function logDataOf(entry: LogEntry): LogData {
  const filledIn = Object.entries(logContentOf(entry)).filter(([, value]) => value !== null);
  return { id: entry.id, ...Object.fromEntries(filledIn), version: entry.version };
}

/** A timer as programs get it; without `startedAt` it is stopped. */
export type TimerData = {
  readonly item?: string;
  readonly startedAt?: Date;
  readonly version: number;
};

export function timerDataOf({ item, startedAt, version }: Timer): TimerData {
  if (startedAt === null) return { version };
  return { ...(item !== null && { item }), startedAt, version };
}
