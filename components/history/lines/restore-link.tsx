import type { Locale } from "@/lib/domain/locale";
import type { TimelineEntry } from "@/lib/domain/timeline";
import { formatInstant } from "@/lib/format";
import { paths } from "@/lib/paths";
import { changeText } from "./change-line";
import type { TimelineContext } from "./timeline-context";

/** The time of a change, where it was made. */
export function entryTime({ latest }: TimelineEntry, locale: Locale): string {
  return formatInstant(latest.at, locale, "time", latest.timeZone);
}

/** Leads to the page that says what would change, and asks. */
export function RestoreLink({ entry, ...context }: TimelineContext & { entry: TimelineEntry }) {
  const { t, locale } = context;
  const { latest, events } = entry;
  const what =
    events.length > 1
      ? t(`batch.${latest.kind}`, { count: events.length })
      : changeText(latest, context);
  return (
    <a
      href={paths.restore(locale, entry.position)}
      aria-label={t("restoreAllLabel", { time: entryTime(entry, locale), what })}
      className="inline-flex min-h-11 items-center text-muted text-sm underline decoration-edge underline-offset-4 hover:text-ink"
    >
      {t("restoreAll")}
    </a>
  );
}
