import {
  isRecordLine,
  type TimelineDay,
  type TimelineEntry,
  type TimelineLine,
} from "@/lib/domain/timeline";
import { formatDay } from "@/lib/format";
import { BatchEntry } from "./batch-entry";
import { NoteLine } from "./note-line";
import { RecordLine } from "./record-line";
import { SingleEntry } from "./single-entry";
import type { TimelineContext } from "./timeline-context";

export function Timeline({ days, ...context }: TimelineContext & { days: readonly TimelineDay[] }) {
  return (
    <>
      {days.map(({ day, lines }) => (
        <section key={keyOf(lines[0])} className="mt-8 first:mt-0">
          <h2 className="mb-2.5 px-1 text-xl">{formatDay(day, context.locale, "full")}</h2>
          <ol className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
            {lines.map((line) =>
              isRecordLine(line) ? (
                <RecordItem key={keyOf(line)} {...context} line={line} />
              ) : (
                <li key={keyOf(line)} data-entry={line.id} className={entryClass}>
                  {line.events.length > 1 ? (
                    <BatchEntry {...context} entry={line} />
                  ) : (
                    <SingleEntry {...context} entry={line} />
                  )}
                </li>
              ),
            )}
          </ol>
        </section>
      ))}
    </>
  );
}

const entryClass =
  "flex flex-wrap items-center justify-between gap-x-5 px-4 py-3 sm:px-5 [&>div]:min-w-0 [&>div]:grow [&>div]:basis-64";

function keyOf(line: TimelineLine | undefined): string {
  if (!line) return "";
  return isRecordLine(line) ? `${line.key} ${line.at.getTime()}` : `${line.position}`;
}

function RecordItem({
  line,
  ...context
}: TimelineContext & { line: Exclude<TimelineLine, TimelineEntry> }) {
  return line.of === "note" ? (
    <li data-note={line.item}>
      <NoteLine {...context} note={line} />
    </li>
  ) : (
    <li data-record={line.id}>
      <RecordLine {...context} record={line} />
    </li>
  );
}
