import { dayOf } from "./calendar";
import { clockTolerance } from "./clock";
import { type LogContent, mostMinutes } from "./log-entry";
import type { ArchivedTimer, Timer } from "./timer";

/** `entryId` is that of the log entry that its stop makes. */
export type StoredTimer = Timer & { readonly entryId: string };

/** One that was never started. */
export const noTimer: StoredTimer = { item: null, startedAt: null, version: 0, entryId: "" };

const minute = 60 * 1000;

export type TimerStart = {
  readonly item: string | null;
  /** Where a program says it; now, or since when it runs, otherwise. */
  readonly startedAt?: Date | undefined;
  readonly version?: number | undefined;
  /** Of a new session. */
  readonly entryId: string;
};

export type ChangeOutcome = {
  readonly outcome: "saved" | "unchanged" | "conflict";
  readonly timer: StoredTimer;
};

/** "future" and "too-early" are said of the given start: at most a day before now. */
export type StartOutcome = ChangeOutcome | { readonly outcome: "future" | "too-early" };

function startErrorOf(startedAt: Date, now: Date): "future" | "too-early" | null {
  const ago = now.getTime() - startedAt.getTime();
  if (ago < -clockTolerance) return "future";
  return ago > mostMinutes * minute ? "too-early" : null;
}

function isSameStart(known: StoredTimer, { item, startedAt }: TimerStart): boolean {
  const isSameTime = startedAt === undefined || startedAt.getTime() === known.startedAt?.getTime();
  return known.startedAt !== null && known.item === item && isSameTime;
}

/**
 * Starts it, or changes the item or the start of one that runs, for which the version is needed. A start that is so
 * already is no write, so that it can be repeated.
 */
export function decideTimerStart(known: StoredTimer, start: TimerStart, now: Date): StartOutcome {
  const { item, startedAt, version, entryId } = start;
  if (isSameStart(known, start)) {
    const isRepeat = version === undefined || [known.version, known.version - 1].includes(version);
    return { outcome: isRepeat ? "unchanged" : "conflict", timer: known };
  }
  const isRunning = known.startedAt !== null;
  const isOther = version === undefined ? isRunning : version !== known.version;
  if (isOther) return { outcome: "conflict", timer: known };
  const isNewStart = startedAt?.getTime() !== known.startedAt?.getTime();
  const error = startedAt && isNewStart ? startErrorOf(startedAt, now) : null;
  if (error) return { outcome: error };
  const given = startedAt && isNewStart && startedAt > now ? now : startedAt;
  const timer: StoredTimer = {
    item,
    startedAt: given ?? known.startedAt ?? now,
    version: known.version + 1,
    entryId: isRunning ? known.entryId : entryId,
  };
  return { outcome: "saved", timer };
}

/** Ends the session that a page showed, without an entry. Discarding again changes nothing. */
export function decideTimerDiscard(
  known: StoredTimer,
  { version }: { readonly version: number },
): ChangeOutcome {
  if (known.startedAt === null) return { outcome: "unchanged", timer: known };
  if (version !== known.version) return { outcome: "conflict", timer: known };
  const timer = { ...known, startedAt: null, version: known.version + 1 };
  return { outcome: "saved", timer };
}

/**
 * The timer that goes on here after an import; null where one runs here, or where the imported session was ended here
 * or began longer ago than one may last. `isLogged` says whether its entry is in the log, removed or not.
 */
export function importedTimerOf(
  known: StoredTimer,
  { item, startedAt, entry }: ArchivedTimer,
  { now, isLogged }: { readonly now: Date; readonly isLogged: boolean },
): StoredTimer | null {
  const isEnded = isLogged || known.entryId === entry;
  if (known.startedAt !== null || isEnded || startErrorOf(startedAt, now)) return null;
  return { item, startedAt, version: known.version + 1, entryId: entry };
}

/** "long": more than a day. "clock": it would have ended before it started, because a clock was set. */
export type SessionLength = "usual" | "short" | "long" | "clock";

/** Whole minutes, from 1 to a day of them. */
export function sessionOf(
  startedAt: Date,
  now: Date,
): { readonly minutes: number; readonly length: SessionLength } {
  const elapsed = now.getTime() - startedAt.getTime();
  const minutes = Math.min(mostMinutes, Math.max(1, Math.round(elapsed / minute)));
  if (elapsed < -clockTolerance) return { minutes, length: "clock" };
  if (elapsed < minute) return { minutes, length: "short" };
  return { minutes, length: elapsed > mostMinutes * minute ? "long" : "usual" };
}

/** What to log: one session on the local day on which it started, also over midnight. */
export type StoppedTimer = {
  readonly outcome: "stopped";
  readonly timer: StoredTimer;
  readonly content: LogContent;
  readonly length: SessionLength;
};

export type StopDecision =
  | StoppedTimer
  | { readonly outcome: "unchanged"; readonly timer: StoredTimer }
  | { readonly outcome: "conflict"; readonly timer: StoredTimer };

/** Stopping again changes nothing. Without a version whichever is current is stopped. */
export function decideTimerStop(
  known: StoredTimer,
  { version }: { readonly version?: number | undefined },
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): StopDecision {
  const { startedAt, item } = known;
  if (startedAt === null) return { outcome: "unchanged", timer: known };
  if (version !== undefined && version !== known.version)
    return { outcome: "conflict", timer: known };
  const { minutes, length } = sessionOf(startedAt, now);
  const on = dayOf(startedAt > now ? now : startedAt, timeZone);
  const rest = { title: null, url: null, note: null };
  const application = { company: null, role: null, state: null, nextOn: null };
  return {
    outcome: "stopped",
    timer: { ...known, startedAt: null, version: known.version + 1 },
    content: { kind: "study", on, item, minutes, ...rest, ...application },
    length,
  };
}
