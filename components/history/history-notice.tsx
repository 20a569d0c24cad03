import { useTranslations } from "next-intl";
import { TellTabs } from "@/components/shell/follow-progress";
import { type TimelineDay, undoableOf } from "@/lib/domain/timeline";
import { UndoButton, type Way } from "./undo-button";

/** What an earlier form came to, as the address says: the batch it made. */
export type Notice = {
  readonly undone?: string | undefined;
  readonly restored?: string | undefined;
  readonly reset?: string | undefined;
  readonly kept?: string | undefined;
};

function resultOf({ undone, restored, reset, kept }: Notice) {
  if (kept) return { key: "kept", batch: kept } as const;
  if (restored) return { key: "restored", batch: restored } as const;
  if (reset) return { key: "reset", batch: reset } as const;
  return undone ? ({ key: "undone", batch: undone } as const) : null;
}

/** Says what was just done, and offers to take all of it back. */
export function HistoryNotice({
  notice,
  days,
  ...way
}: Way & { notice: Notice; days: readonly TimelineDay[] }) {
  const t = useTranslations("history.notice");
  const result = resultOf(notice);
  if (!result) return null;
  const entry = days.flatMap(({ entries }) => entries).find(({ id }) => id === result.batch);
  const undoable = entry ? undoableOf(entry, way.states) : [];
  const text = t(result.key);
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-card bg-pandan-soft px-5 py-2">
      <TellTabs key={result.batch} />
      <p role="status" className="py-2">
        {text}
      </p>
      {undoable.length > 0 && (
        <UndoButton {...way} events={undoable} kind="undo" label={t("undo")} what={text} />
      )}
    </div>
  );
}
