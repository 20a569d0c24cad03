import { Plus } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import type { LogKind } from "@/lib/domain/log-entry";
import type { ItemLocation, Step } from "@/lib/domain/path";
import type { StepLog as Log } from "@/lib/loaders/step";
import { paths } from "@/lib/paths";
import { LogRow } from "./log-row";

type Props = { step: Step; log: Log; today: string; locale: Locale };

/** What a step has of the log: its applications, or the way to log its habits. */
export function StepLog(props: Props) {
  const t = useTranslations("log");
  const { log, locale } = props;
  if (log.applications) return <Applications {...props} applications={log.applications} />;
  if (!log.habitDays) return null;
  return (
    <section className="mt-6 px-1 print:hidden">
      <p className="mb-3 text-muted text-sm">{t("habits.lead")}</p>
      <Ways kind="habit" all={t("habits.all")} locale={locale} />
    </section>
  );
}

function Applications({
  step,
  applications,
  today,
  locale,
}: Props & { applications: NonNullable<Log["applications"]> }) {
  const t = useTranslations("log");
  const places = new Map<string, ItemLocation>(
    step.groups.flatMap(({ items }) =>
      items.map((item): [string, ItemLocation] => [item.key, { item, step }]),
    ),
  );
  return (
    <section aria-labelledby="applied" className="mt-9">
      <h2 id="applied" className="mb-2 px-1 text-xl">
        {t("applications.title")}
      </h2>
      {applications.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
          {applications.map((entry) => (
            <LogRow key={entry.id} entry={entry} places={places} today={today} locale={locale} />
          ))}
        </ul>
      ) : (
        <p className="px-1 text-muted">{t("applications.empty")}</p>
      )}
      <div className="mt-3">
        <Ways kind="application" all={t("applications.more")} locale={locale} />
      </div>
    </section>
  );
}

function Ways({ kind, all, locale }: { kind: LogKind; all: string; locale: Locale }) {
  const t = useTranslations("log.add");
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      <a href={paths.addToLog(locale, kind)} className={buttonClass()}>
        <Icon icon={Plus} className="size-4" />
        {t(kind)}
      </a>
      <a
        href={paths.log(locale, { kind })}
        className="inline-flex min-h-11 items-center text-muted underline decoration-edge underline-offset-4 hover:text-ink"
      >
        {all}
      </a>
    </p>
  );
}
