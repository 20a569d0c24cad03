import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { type ItemState, type States, type Status, stateOf } from "@/lib/domain/progress";
import { formatCompactDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { itemHintsOf } from "../details/item-hints";
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
  /** How recent it is, by the log. */
  readonly recent?: string | undefined;
  /** Where a search found it. */
  readonly match?: ReactNode;
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
  /** How recent each habit is, by item. */
  recent?: ReadonlyMap<string, string> | undefined;
  /** Where a search found each item. */
  matches?: ReadonlyMap<string, ReactNode> | undefined;
  today: string;
  t: PathTranslator;
  locale: Locale;
};

export function rowDataOf(item: Item, context: RowContext): RowData {
  const { step, isOptional = false, states, noteLines, recent, matches, t, locale } = context;
  const { key, title } = item;
  const state = stateOf(states, key);
  const line = noteLines.get(key);
  return {
    item: key,
    title: title[locale],
    href: paths.item(locale, step, key),
    status: state.status,
    version: state.version,
    hint: itemHintsOf(item, { isOptional, t, locale }) || undefined,
    recent: recent?.get(key),
    match: matches?.get(key),
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
