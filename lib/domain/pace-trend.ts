/** Hours a week of the last weeks and of as many before them. */
export type PaceTrend = {
  readonly direction: "falling" | "steady" | "rising";
  readonly before: number;
  readonly recent: number;
};

const window = { least: 4, most: 8 } as const;

/** Weeks differ by chance: what differs by less is steady. */
const noticeable = 0.3;

const mean = (hours: readonly number[]) =>
  hours.reduce((sum, each) => sum + each, 0) / hours.length;

/** Of hours by week, oldest first; null for less than eight weeks. */
export function paceTrendOf(weeks: readonly number[]): PaceTrend | null {
  const length = Math.min(window.most, Math.floor(weeks.length / 2));
  if (length < window.least) return null;
  const recent = mean(weeks.slice(-length));
  const before = mean(weeks.slice(-2 * length, -length));
  const difference = recent - before;
  if (Math.abs(difference) <= noticeable * Math.max(recent, before))
    return { direction: "steady", before, recent };
  return { direction: difference < 0 ? "falling" : "rising", before, recent };
}
