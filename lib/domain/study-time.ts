/** Logged time of study. `on` is the learner's local day. */
export type StudyTime = {
  readonly on: string;
  readonly minutes: number;
  readonly item: string | null;
};

const minutesPerDay = 24 * 60;

/** Sessions may overlap and typed minutes may be wrong, but no day has more minutes than this. */
export function minutesByDayOf(
  log: readonly StudyTime[],
  today: string,
): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const entry of log) {
    if (entry.on > today) continue;
    const sum = (minutes.get(entry.on) ?? 0) + Math.max(0, entry.minutes);
    minutes.set(entry.on, Math.min(minutesPerDay, sum));
  }
  return minutes;
}

export function minutesByItemOf(
  log: readonly StudyTime[],
  today: string,
): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const { item, on, minutes: logged } of log) {
    if (item === null || on > today) continue;
    minutes.set(item, (minutes.get(item) ?? 0) + Math.min(minutesPerDay, Math.max(0, logged)));
  }
  return minutes;
}
