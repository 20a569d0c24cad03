import { type LogContent, type LogEntry, logLimit } from "./log-entry";
import type { WriteTime } from "./write-time";

/** "gone": it was removed. "missing": there never was one, or its trace has gone. "future": its day has not come. */
export type LogOutcome =
  | { readonly outcome: "saved" | "unchanged" | "conflict" | "gone"; readonly entry: LogEntry }
  | { readonly outcome: "missing" | "full" | "future" };

/** With the time zone of the learner, in which a day is meant. */
export type LogTime = WriteTime & { readonly timeZone: string };

function isSameLogContent(one: LogContent, other: LogContent): boolean {
  return (
    one.kind === other.kind &&
    one.on === other.on &&
    one.item === other.item &&
    one.minutes === other.minutes &&
    one.title === other.title &&
    one.url === other.url &&
    one.note === other.note &&
    one.company === other.company &&
    one.role === other.role &&
    one.state === other.state &&
    one.nextOn === other.nextOn
  );
}

/** A repeat changes nothing; the id of a removed one stays used, so that a late repeat does not bring it back. */
export function decideLogAddition(
  known: LogEntry | undefined,
  { id, content, liveCount }: { id: string; content: LogContent; liveCount: number },
  { at, day, timeZone }: LogTime,
): LogOutcome {
  if (known?.removedAt) return { outcome: "gone", entry: known };
  if (known) {
    const outcome = isSameLogContent(known, content) ? "unchanged" : "conflict";
    return { outcome, entry: known };
  }
  if (content.on > day) return { outcome: "future" };
  if (liveCount >= logLimit) return { outcome: "full" };
  const later = { changedAt: null, changedOn: null, removedAt: null, removedOn: null };
  return {
    outcome: "saved",
    entry: { id, version: 1, timeZone, ...content, addedAt: at, addedOn: day, ...later },
  };
}

/**
 * Content that is stored already is not written again, so that a request can be repeated. A day is checked
 * when it is given: one that stays is not checked again in another time zone.
 */
export function decideLogChange(
  known: LogEntry | undefined,
  { version, content }: { version: number; content: LogContent },
  { at, day, timeZone }: LogTime,
): LogOutcome {
  if (!known) return { outcome: "missing" };
  if (known.removedAt) return { outcome: "gone", entry: known };
  if (isSameLogContent(known, content)) return { outcome: "unchanged", entry: known };
  if (known.version !== version) return { outcome: "conflict", entry: known };
  const isNewDay = content.on !== known.on;
  if (isNewDay && content.on > day) return { outcome: "future" };
  const given = isNewDay ? timeZone : known.timeZone;
  const next = { version: known.version + 1, timeZone: given, changedAt: at, changedOn: day };
  return { outcome: "saved", entry: { ...known, ...content, ...next } };
}

/** Without a version whichever is current is removed. */
export function decideLogRemoval(
  known: LogEntry | undefined,
  { version }: { version?: number | undefined },
  { at, day }: WriteTime,
): LogOutcome {
  if (!known) return { outcome: "missing" };
  if (known.removedAt) return { outcome: "unchanged", entry: known };
  if (version !== undefined && known.version !== version)
    return { outcome: "conflict", entry: known };
  const details = { minutes: null, url: null, note: null, role: null, state: null, nextOn: null };
  const removal = { version: known.version + 1, removedAt: at, removedOn: day };
  return { outcome: "saved", entry: { ...known, ...details, ...removal } };
}
