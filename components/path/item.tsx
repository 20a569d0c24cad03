import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import type { Item as PathItem } from "@/lib/domain/path";
import type { ItemState } from "@/lib/domain/progress";
import { formatCompactDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { itemHintsOf } from "./details/item-hints";
import { ItemRow } from "./item-row";

export type ItemProps = {
  /** The key of its step. */
  step: string;
  item: PathItem;
  state: ItemState;
  /** The first line of the learner's note. */
  noteLine?: string | undefined;
  /** Where a search found it. */
  match?: ReactNode;
  today: string;
  locale: Locale;
  /** Does not count towards the percentage. */
  optional: boolean;
};

export function Item(props: ItemProps) {
  const { step, item, state, locale } = props;
  const t = useTranslations("path");
  const title = item.title[locale];
  const href = paths.item(locale, step, item.key);
  return (
    <ItemRow
      href={href}
      item={item.key}
      title={title}
      status={state.status}
      version={state.version}
      completedOn={state.completedOn}
      statusLabel={t("item.status", { title })}
      undoLabel={t("item.undoLabel", { title })}
      summary={<Summary {...props} />}
    >
      {state.version > 0 && (
        <p className="flex flex-wrap gap-x-6">
          {state.status === "done" && (
            <a href={`${href}#${item.key}`} className={linkClass}>
              {t("day.change")}
              <span className="sr-only"> · {title}</span>
            </a>
          )}
          <a href={paths.history(locale, { of: item.key })} className={linkClass}>
            {t("item.history")}
          </a>
        </p>
      )}
    </ItemRow>
  );
}

const linkClass = "py-1 text-muted underline decoration-edge underline-offset-4 hover:text-ink";

function Summary({ item, state, noteLine, match, today, locale, optional }: ItemProps) {
  const t = useTranslations("path");
  const hints = itemHintsOf(item, { isOptional: optional, t, locale });
  const since = state.status === "learning" ? state.startedOn : state.completedOn;
  const date = since && formatCompactDay(since, locale, today);
  return (
    <span className="flex flex-wrap items-center gap-x-4 group-data-[touched=beside]/item:pr-24">
      <span className="min-w-0 grow basis-28">
        <span className="block font-semibold group-data-[status=skipped]/item:text-muted group-data-[status=skipped]/item:line-through">
          {item.title[locale]}
        </span>
        {hints && <span className="block text-muted text-sm">{hints}</span>}
        {match && <span className="block text-muted text-sm">{match}</span>}
        {noteLine && (
          <span className="line-clamp-2 text-muted text-sm [overflow-wrap:anywhere] sm:line-clamp-1">
            {t("item.note", { line: noteLine })}
          </span>
        )}
      </span>
      {date && (
        <span className="text-muted text-sm group-data-touched/item:hidden">
          {state.status === "learning" ? t("item.since", { date }) : date}
        </span>
      )}
    </span>
  );
}
