import type { Locale } from "@/lib/domain/locale";
import type { Item, Staleness } from "@/lib/domain/path";
import { type ItemState, type States, type Status, stateOf } from "@/lib/domain/progress";
import { formatCompactDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "../details/path-translator";

/** What the row of an item shows, as little as a browser needs to draw it. */
export type RowData = {
  readonly item: string;
  readonly title: string;
  /** The item's page. */
  readonly href: string;
  readonly status: Status;
  readonly version: number;
  readonly hint?: string | undefined;
  /** The first line of the learner's note. */
  readonly note?: string | undefined;
  /** When it was started or completed. */
  readonly date?: string | undefined;
};

export type RowContext = {
  /** The key of its step. */
  step: string;
  /** Of a group in which others are required. */
  isOptional?: boolean;
  states: States;
  /** The first line of each note, by item. */
  noteLines: ReadonlyMap<string, string>;
  today: string;
  t: PathTranslator;
  locale: Locale;
};

export function rowDataOf(item: Item, context: RowContext): RowData {
  const { step, isOptional, states, noteLines, t, locale } = context;
  const { key, title, hint, origin, staleness } = item;
  const state = stateOf(states, key);
  const line = noteLines.get(key);
  const hints = [
    hint?.[locale],
    origin && t("ours"),
    isOptional && t("optional"),
    staleness && staleTag(staleness, t),
  ].filter(Boolean);
  return {
    item: key,
    title: title[locale],
    href: paths.item(locale, step, key),
    status: state.status,
    version: state.version,
    hint: hints.join(" · ") || undefined,
    note: line && t("item.note", { line }),
    date: dateOf(state, context),
  };
}

function dateOf(state: ItemState, { today, t, locale }: RowContext): string | undefined {
  const isLearning = state.status === "learning";
  const day = isLearning ? state.startedOn : state.completedOn;
  if (day === null) return undefined;
  const date = formatCompactDay(day, locale, today);
  return isLearning ? t("item.since", { date }) : date;
}

function staleTag({ state, successor }: Staleness, t: PathTranslator): string {
  return state === "retired" && successor
    ? t("item.stale.replaced", { name: successor })
    : t(`item.stale.${state}`);
}
