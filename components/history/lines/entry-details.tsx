import { currentTimeZone } from "@/lib/domain/time-zone";
import type { TimelineEntry } from "@/lib/domain/timeline";
import { entryTime } from "./restore-link";
import type { TimelineContext } from "./timeline-context";

/**
 * Shows the time in the time zone of the change, and names that zone where it is not the learner's, and what brought
 * the change where it was not a tick on a page.
 */
export function EntryDetails({
  entry,
  learner,
  t,
  locale,
}: Pick<TimelineContext, "learner" | "t" | "locale"> & { entry: TimelineEntry }) {
  const { latest, events } = entry;
  const timeZone = currentTimeZone(latest.timeZone);
  const zone =
    timeZone === learner.timeZone
      ? undefined
      : t("zone", { zone: timeZone.replace(/^.*\//, "").replaceAll("_", " ") });
  const kind = latest.kind === "set" || events.length > 1 ? undefined : t(`kind.${latest.kind}`);
  const source = latest.source === "api" ? undefined : t(`source.${latest.source}`);
  return (
    <p className="text-muted text-sm">
      <time dateTime={latest.at.toISOString()}>{entryTime(entry, locale)}</time>
      {[zone, kind, source].filter(Boolean).map((word) => ` · ${word}`)}
    </p>
  );
}
