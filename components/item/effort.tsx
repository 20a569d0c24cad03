import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import type { ItemState } from "@/lib/domain/progress";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { hoursText, type ItemTranslator } from "./item-translator";

export function Effort({
  item,
  state,
  t,
  locale,
}: {
  item: Item;
  /** Null when signed out. */
  state: ItemState | null;
  t: ItemTranslator;
  locale: Locale;
}) {
  const hours = hoursText(item.hours, t, locale);
  const hasHistory = state !== null && state.version > 0;
  if (!hours && !hasHistory) return null;
  return (
    <section
      aria-labelledby="effort"
      className="rounded-card border border-line bg-surface p-5 shadow-card sm:px-7"
    >
      <h2 id="effort" className="text-xl">
        {t("effort.title")}
      </h2>
      {hours && (
        <>
          <p className="mt-1 font-bold text-2xl">{t("effort.about", { hours })}</p>
          {item.after.length > 0 && <p className="text-muted text-sm">{t("effort.hint")}</p>}
        </>
      )}
      {hasHistory && (
        <p className="mt-2 text-muted text-sm">
          {state.startedOn &&
            state.startedOn !== state.completedOn &&
            t("effort.started", { date: formatDay(state.startedOn, locale, "medium") })}{" "}
          {state.completedOn &&
            t("effort.completed", { date: formatDay(state.completedOn, locale, "medium") })}{" "}
          <a
            href={paths.history(locale, { of: item.key })}
            className="inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink print:hidden"
          >
            {t("effort.history")}
          </a>
        </p>
      )}
    </section>
  );
}
