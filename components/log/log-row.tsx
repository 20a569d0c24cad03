import { Briefcase, Clock, type IconNode, Repeat } from "lucide";
import { useTranslations } from "next-intl";
import { HostLink } from "@/components/ui/host-link";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import type { LogEntry, LogKind } from "@/lib/domain/log-entry";
import type { ItemLocation } from "@/lib/domain/path";
import { formatCompactDay, formatCompactWeekday } from "@/lib/format";
import { paths } from "@/lib/paths";
import { durationText } from "./duration-text";

const icons: Readonly<Record<LogKind, IconNode>> = {
  study: Clock,
  habit: Repeat,
  application: Briefcase,
};

export type LogRowContext = {
  readonly places: ReadonlyMap<string, ItemLocation>;
  readonly today: string;
  readonly locale: Locale;
};

/** One entry: what it was, when, and what is known of it. */
export function LogRow({ entry, ...context }: LogRowContext & { entry: LogEntry }) {
  const t = useTranslations("log");
  const { places, today, locale } = context;
  const { id, kind, on, minutes, url, note, role, state, nextOn } = entry;
  const item = places.get(entry.item ?? "")?.item.title[locale];
  const title = entry.title ?? entry.company ?? item ?? t("row.noItem");
  const facts = [
    formatCompactWeekday(on, locale, today),
    title !== item && kind !== "study" && item,
    role,
    state && t(`states.${state}`),
    nextOn && t("row.next", { date: formatCompactDay(nextOn, locale, today) }),
  ].filter(Boolean);
  return (
    <li data-entry={id} className="flex gap-4 px-5 py-4 sm:px-6">
      <span className="flex size-11 shrink-0 items-center justify-center rounded-control bg-sunken text-muted max-sm:hidden">
        <Icon icon={icons[kind]} className="size-5" />
      </span>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline justify-between gap-x-6">
          <a
            href={paths.logEntry(locale, id)}
            className="inline-block py-1 font-semibold [overflow-wrap:anywhere] hover:underline hover:underline-offset-4"
          >
            {title}
          </a>
          {minutes !== null && <span>{durationText(minutes, t, locale)}</span>}
        </p>
        <p className="text-muted text-sm [overflow-wrap:anywhere]">
          <span>{facts.join(" · ")}</span>
          {url && (
            <>
              {" · "}
              <HostLink url={url} newTab={t("row.newTab")} />
            </>
          )}
        </p>
        {note && <p className="[overflow-wrap:anywhere]">{note}</p>}
      </div>
    </li>
  );
}
