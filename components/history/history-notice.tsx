import { useTranslations } from "next-intl";
import { useHistoryLimitText } from "@/components/path/use-history-limit-texts";
import { NotifyOtherTabs } from "@/components/shell/page-refresh-provider";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { States } from "@/lib/domain/progress";
import { isRecordLine, type TimelineDay, undoableEventsOf } from "@/lib/domain/timeline";
import type { FormAction } from "../forms/form-action";
import { UndoButton } from "./lines/undo-button";

/** The batch that the last form wrote, by the kind of change, as in the page's query. */
export type HistoryNoticeQuery = {
  readonly undone?: string | undefined;
  readonly restored?: string | undefined;
  readonly reset?: string | undefined;
  readonly kept?: string | undefined;
  /** Why some changes were not saved. */
  readonly limit?: string | undefined;
};

function resultOf({ undone, restored, reset, kept }: HistoryNoticeQuery) {
  if (kept) return { key: "kept", batch: kept } as const;
  if (restored) return { key: "restored", batch: restored } as const;
  if (reset) return { key: "reset", batch: reset } as const;
  return undone ? ({ key: "undone", batch: undone } as const) : null;
}

/** Reports the last change and offers to undo its whole batch. */
export function HistoryNotice({
  notice,
  days,
  states,
  locale,
  returnTo,
  undo,
}: {
  notice: HistoryNoticeQuery;
  days: readonly TimelineDay[];
  states: States;
  locale: Locale;
  returnTo: string;
  undo: FormAction;
}) {
  const t = useTranslations("history.notice");
  const limitText = useHistoryLimitText(notice.limit);
  const result = resultOf(notice);
  if (!result) return null;
  const undoable = days
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (isRecordLine(line) || line.id !== result.batch ? [] : line))
    .flatMap((entry) => undoableEventsOf(entry, states));
  const text = limitText ?? t(result.key);
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-card bg-pandan-soft px-5 py-2">
      <NotifyOtherTabs key={result.batch} />
      <p role="status" className="py-2">
        {text}
      </p>
      {undoable.length > 0 && (
        <form action={undo}>
          <HiddenFormFields locale={locale} returnTo={returnTo} />
          <UndoButton events={undoable} states={states} label={t("undo")} description={text} />
        </form>
      )}
    </div>
  );
}
