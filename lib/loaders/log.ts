import { requireSession } from "../auth/session/session";
import { defaultPathKey, pathOf } from "../content/paths";
import { preferences } from "../content/preferences";
import { findLogEntry } from "../data/log/log-entry";
import { findLog, type LogFilter } from "../data/log/log-list";
import { findStudyDays } from "../data/log/study-time";
import { findTimer } from "../data/log/timer";
import { dayOf, weekStartOf } from "../domain/calendar";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type LogData, logDataOf } from "../domain/log-data";
import type { LogEntry, LogKind } from "../domain/log-entry";
import { type LogWeek, logWeeksOf, minutesByWeekOf } from "../domain/log-week";
import { type ItemLocation, itemLocationsOf, type Step } from "../domain/path";
import type { Timer } from "../domain/timer";
import { paths } from "../paths";

const path = pathOf(defaultPathKey);
const places = itemLocationsOf(path);
const pageSize = 25;

/** The latest day first. */
export async function loadLogData({ id }: Learner): Promise<LogData[]> {
  return (await findLog(id, path.key)).map(logDataOf);
}

/** What the forms of the log offer. */
type LogChoices = {
  readonly places: ReadonlyMap<string, ItemLocation>;
  readonly steps: readonly Step[];
  /** The path's own. */
  readonly companies: readonly string[];
};

function choicesIn(locale: Locale): LogChoices {
  const companies = preferences.companies.map(({ title }) => title[locale]);
  return { places, steps: path.steps, companies };
}

export type LogView = LogChoices & {
  readonly learner: Learner;
  readonly today: string;
  readonly timer: Timer;
  /** Of study, in this week; of the item, where one was asked for. */
  readonly minutesThisWeek: number;
  readonly weeks: readonly LogWeek[];
  readonly kind: LogKind | undefined;
  /** The item that was asked for. */
  readonly of: ItemLocation | null;
  readonly until: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly hasOlder: boolean;
};

type LogQuery = LogFilter & { readonly page: number };

/** A page of the signed-in learner's log; beyond the last one, the first one. */
export async function loadLog(locale: Locale, query: LogQuery): Promise<LogView> {
  const { kind, item, until, page: wanted } = query;
  const address = paths.log(locale, { kind, item, until, page: wanted > 1 ? wanted : undefined });
  const { learner } = await requireSession(locale, address);
  const today = dayOf(new Date(), learner.timeZone);
  const { entries, page } = await findPage(learner, query);
  const shown = entries.slice(0, pageSize);
  const since = weekStartOf([today, ...shown.map(({ on }) => on)].sort()[0] ?? today);
  const [days, timer] = await Promise.all([
    findStudyDays(learner.id, path.key, { since, item }),
    findTimer(learner.id, path.key),
  ]);
  const minutesByWeek = minutesByWeekOf(days, today);
  return {
    ...choicesIn(locale),
    ...{ learner, today, timer, kind, until, page },
    minutesThisWeek: minutesByWeek.get(weekStartOf(today)) ?? 0,
    weeks: logWeeksOf(shown, minutesByWeek),
    of: places.get(item ?? "") ?? null,
    hasOlder: entries.length > pageSize,
  };
}

/** One entry more than a page holds, if there are more. */
async function findPage(
  { id }: Pick<Learner, "id">,
  { page, ...filter }: LogQuery,
): Promise<{ entries: readonly LogEntry[]; page: number }> {
  const range = { take: pageSize + 1, skip: (page - 1) * pageSize };
  const entries = await findLog(id, path.key, filter, range);
  return entries.length === 0 && page > 1
    ? findPage({ id }, { ...filter, page: 1 })
    : { entries, page };
}

export type LogEntryView = LogChoices & {
  readonly learner: Learner;
  readonly today: string;
  /** Null where there is none, or none any more. */
  readonly entry: LogEntry | null;
};

export async function loadLogEntry(locale: Locale, id: string): Promise<LogEntryView> {
  const { learner } = await requireSession(locale, paths.logEntry(locale, id));
  const entry = await findLogEntry(learner.id, path.key, id);
  return { ...choicesIn(locale), learner, today: dayOf(new Date(), learner.timeZone), entry };
}
