/** What a machine's clock says, beside its uptime in ms, which cannot be set. */
export type ClockReading = {
  readonly at: Date;
  /** Changes with each start of the machine; null where it is unknown. */
  readonly bootId: string | null;
  readonly uptime: number;
};

/** The last reading; `steadySince` is when the clock last jumped, null where it never did. */
export type ClockRecord = ClockReading & { readonly steadySince: Date | null };

const day = 24 * 60 * 60 * 1000;

const firstPossible = new Date("2000-01-01T00:00:00Z");
const lastPossible = new Date("2099-12-31T00:00:00Z");

/** The nearest time that a clock can mean: an unset one says 1970, or 2106. */
export function possibleTimeOf(at: Date): Date {
  if (at < firstPossible) return firstPossible;
  return at > lastPossible ? lastPossible : at;
}

/** Whether a possible time may stand for any earlier one. */
export function isBeforeKnownTime(at: Date): boolean {
  return at <= firstPossible;
}

/** How far, in ms, corrections and the clocks of several instances may move the time back. */
export const clockTolerance = 10 * 60 * 1000;

/** How far, in ms, a clock and an uptime may part: a paused virtual machine has no uptime. */
const pauseTolerance = day;

/** How long, in ms, a machine may be off before its clock alone is not believed: a long weekend. */
const longestSilence = 3 * day;

/** How long, in ms, a clock has to run evenly after a jump before it is believed alone. */
export const steadyPeriod = 7 * day;

/**
 * How far the clock has jumped since the last reading, in ms, negative for back; 0 where it has not. `newestEntry` is the
 * newest time that the database holds.
 */
export function clockJumpOf(
  now: ClockReading,
  last: ClockRecord | null,
  newestEntry: Date | null,
): number {
  const ahead = now.at.getTime() - newestOf(last, newestEntry, now);
  if (ahead < -clockTolerance) return ahead;
  if (last?.bootId && last.bootId === now.bootId) {
    const elapsed = now.at.getTime() - last.at.getTime();
    const difference = elapsed - (now.uptime - last.uptime);
    return Math.abs(difference) > pauseTolerance ? difference : 0;
  }
  return ahead > longestSilence ? ahead : 0;
}

/** In ms; the clock's own time where there is no other. An entry from the future counts until it was once reported. */
function newestOf(
  last: ClockRecord | null,
  newestEntry: Date | null,
  { at }: ClockReading,
): number {
  const isReported = last !== null && last.steadySince !== null;
  const isFuture = newestEntry !== null && newestEntry > at;
  const entries = newestEntry === null || (isFuture && isReported) ? [] : [newestEntry.getTime()];
  const times = [...entries, ...(last ? [last.at.getTime()] : [])];
  return times.length === 0 ? at.getTime() : Math.max(...times);
}

export function nextClockRecordOf(
  now: ClockReading,
  last: ClockRecord | null,
  jump: number,
): ClockRecord {
  return { ...now, steadySince: jump === 0 ? (last?.steadySince ?? null) : now.at };
}

/** The end of the wait after a jump; null where there is none. */
export function waitEndOf({ at, steadySince }: ClockRecord): Date | null {
  if (steadySince === null) return null;
  const end = new Date(steadySince.getTime() + steadyPeriod);
  return end > at ? end : null;
}

/** Whether a lease or a wait ends later than any that could be made now. */
export function isBeyond(end: Date, longest: number, now: Date): boolean {
  return end.getTime() > now.getTime() + longest + clockTolerance;
}
