import { useTranslations } from "next-intl";
import type { SequencedEvent } from "@/lib/domain/history";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import type { Status } from "@/lib/domain/progress";
import { paths } from "@/lib/paths";

type ChangeLineContext = { places: ReadonlyMap<string, ItemLocation>; locale: Locale };

/** A function that describes a change in one line, for accessible names. */
export function useChangeText({ places, locale }: ChangeLineContext) {
  const t = useTranslations("history");
  const state = useTranslations("common.state");
  return ({ item, from, to }: Pick<SequencedEvent, "item" | "from" | "to">) =>
    `${places.get(item)?.item.title[locale]}: ${state(from)} ${t("becomes")} ${state(to)}`;
}

export function ChangeLine({
  event: { item, from, to },
  places,
  locale,
}: ChangeLineContext & { event: Pick<SequencedEvent, "item" | "from" | "to"> }) {
  const place = places.get(item);
  if (!place) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a
        href={paths.item(locale, place.step.key, item)}
        className="inline-block py-0.5 font-semibold hover:underline hover:underline-offset-4"
      >
        {place.item.title[locale]}
      </a>
      <StatusTransition from={from} to={to} />
    </p>
  );
}

/** A change between equal statuses changed only the dates. */
function StatusTransition({ from, to }: { from: Status; to: Status }) {
  const t = useTranslations("history");
  const state = useTranslations("common.state");
  if (from === to) {
    return <span className="text-muted">{t("sameStatus", { state: state(to) })}</span>;
  }
  return (
    <span className="text-muted">
      {state(from)} <span aria-hidden="true">→</span>
      <span className="sr-only">{t("becomes")}</span>{" "}
      <span className={statusClasses[to]}>{state(to)}</span>
    </span>
  );
}

const statusClasses: Readonly<Record<Status, string>> = {
  "not-started": "text-ink",
  learning: "font-semibold text-kunyit",
  done: "font-semibold text-pandan",
  skipped: "text-ink",
};
