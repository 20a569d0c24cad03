import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import type { TimelineNote } from "@/lib/domain/timeline";
import { paths } from "@/lib/paths";
import type { HistoryTranslator } from "../history-translator";
import { LineTime } from "./line-time";

/** That a note was written or removed, with a link to it. */
export function NoteLine({
  note,
  places,
  learner,
  t,
  locale,
}: {
  note: TimelineNote;
  places: ReadonlyMap<string, ItemLocation>;
  learner: Pick<Learner, "timeZone">;
  t: HistoryTranslator;
  locale: Locale;
}) {
  const { item, firstLine } = note;
  const place = places.get(item);
  if (!place) return null;
  return (
    <div className="px-4 py-3 sm:px-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a
          href={`${paths.item(locale, place.step.key, item)}#note`}
          className="inline-block py-0.5 font-semibold hover:underline hover:underline-offset-4"
        >
          {place.item.title[locale]}
        </a>
        <span className="text-muted">
          {t(firstLine === null ? "note.removed" : "note.written")}
        </span>
      </p>
      {firstLine && <p className="break-words">{firstLine}</p>}
      <LineTime line={note} learner={learner} locale={locale} />
    </div>
  );
}
