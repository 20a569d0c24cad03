import type { useTranslations } from "next-intl";
import type { ProgressEvent } from "@/lib/domain/history";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatEventTime } from "@/lib/format";
import type { RecentChange } from "@/lib/loaders/dashboard-panels";
import { paths } from "@/lib/paths";
import type { DashboardTranslator } from "./charts/chart-context";
import { FoldingPanel } from "./panel";

type Props = {
  recent: readonly RecentChange[];
  t: DashboardTranslator;
  common: ReturnType<typeof useTranslations<"common">>;
  history: ReturnType<typeof useTranslations<"history">>;
  locale: Locale;
};

export function RecentPanel({ recent, t, common, history, locale }: Props) {
  const stateOn = ({ to, happenedOn, undoOf }: ProgressEvent) =>
    happenedOn === null || undoOf !== null
      ? common(`state.${to}`)
      : history("onDay", {
          state: common(`state.${to}`),
          date: formatDay(happenedOn, locale, "medium"),
        });
  return (
    <FoldingPanel title={t("recent.title")}>
      <ul className="divide-y divide-line">
        {recent.map(({ event, item }) => (
          <li key={event.id} className="flex flex-wrap justify-between gap-x-6 py-2.5">
            <span>
              {t(`recent.${event.kind}`, { item: item.title[locale], state: stateOn(event) })}
            </span>
            <time dateTime={event.at.toISOString()} className="text-muted">
              {formatEventTime(event, locale)}
            </time>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-6">
        <a
          href={paths.history(locale)}
          className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
        >
          {history("links.all")}
        </a>
        <a
          href={`${paths.history(locale)}#another-day`}
          className="inline-block py-1 text-muted underline decoration-edge underline-offset-4 hover:text-ink"
        >
          {history("links.day")}
        </a>
      </p>
    </FoldingPanel>
  );
}
