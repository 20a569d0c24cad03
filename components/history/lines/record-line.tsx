import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import type { TimelineRecord } from "@/lib/domain/timeline";
import { paths } from "@/lib/paths";
import type { HistoryTranslator } from "../history-translator";
import { LineTime } from "./line-time";

/** That evidence, a project or an entry of the log was added, changed or removed, with a link while it is there. */
export function RecordLine({
  record,
  places,
  learner,
  t,
  locale,
}: {
  record: TimelineRecord;
  places: ReadonlyMap<string, ItemLocation>;
  learner: Pick<Learner, "timeZone">;
  t: HistoryTranslator;
  locale: Locale;
}) {
  const { of, id, act, title: text, isGone } = record;
  const log = paths.logEntry(locale, id);
  const hrefs = {
    ...{ evidence: paths.evidence(locale, id), project: paths.project(locale, id) },
    ...{ study: log, habit: log, application: log },
  };
  const studied = places.get(text)?.item.title[locale] ?? t("study.title");
  const title = of === "study" ? studied : text;
  const className = "inline-block py-0.5 font-semibold [overflow-wrap:anywhere]";
  return (
    <div className="px-4 py-3 sm:px-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {isGone ? (
          <span className={className}>{title}</span>
        ) : (
          <a href={hrefs[of]} className={`${className} hover:underline hover:underline-offset-4`}>
            {title}
          </a>
        )}
        <span className="text-muted">{t(`${of}.${act}`)}</span>
      </p>
      <LineTime line={record} learner={learner} locale={locale} />
    </div>
  );
}
