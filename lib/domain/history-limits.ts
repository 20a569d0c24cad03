/**
 * Numbers of changes: of a day, far above what a person ticks, and of a history, whose export stays within
 * `archiveLimits` even where each event is as long, and compresses as badly, as a change can make it.
 */
export const historyLimits = { aDay: 30_000, total: 400_000 } as const;

const historyLimitReasons = ["daily-limit", "history-full"] as const;
export type HistoryLimitReason = (typeof historyLimitReasons)[number];

export function isHistoryLimitReason(reason: string | undefined): reason is HistoryLimitReason {
  return historyLimitReasons.some((each) => each === reason);
}

/** Numbers of stored changes: of the local day and of all days. */
export type HistorySize = { readonly today: number; readonly total: number };

/** Returns why a history of this size takes no further change, or null. */
export function historyLimitReasonOf({ today, total }: HistorySize): HistoryLimitReason | null {
  if (total >= historyLimits.total) return "history-full";
  return today >= historyLimits.aDay ? "daily-limit" : null;
}
