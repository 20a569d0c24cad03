import { useTranslations } from "next-intl";
import { NotifyOtherTabs } from "@/components/shell/page-refresh-provider";
import { Button, buttonClass } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Conflict } from "@/lib/domain/conflict";
import type { Locale } from "@/lib/domain/locale";
import { withQuery } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";
import { useHistoryLimitText } from "./use-history-limit-texts";

export type ChecklistActions = {
  readonly save: FormAction;
  readonly undo: FormAction;
};

/** The result of the last form, as in the page's query. */
export type ChecklistQuery = {
  readonly saved?: string | undefined;
  readonly stale?: string | undefined;
  readonly undone?: string | undefined;
  readonly kept?: string | undefined;
  /** Why some changes were not saved. */
  readonly limit?: string | undefined;
};

export type ChecklistNotice = ChecklistQuery & { readonly conflicts: readonly Conflict[] };

type PageContext = { locale: Locale; returnTo: string };

export function ChecklistNoticeBanner({
  actions,
  notice,
  ...page
}: PageContext & { actions: ChecklistActions; notice: ChecklistNotice }) {
  const t = useTranslations("path.form");
  const batch = notice.saved ?? notice.stale;
  const text = textOf(notice);
  const limitText = useHistoryLimitText(notice.limit);
  if (text === null && notice.conflicts.length === 0) return null;
  return (
    <div className="mb-6 divide-y divide-line rounded-card bg-pandan-soft px-5">
      <NotifyOtherTabs key={batch ?? text} />
      {text && (
        <form
          action={actions.undo}
          className="flex flex-wrap items-center justify-between gap-3 py-3"
        >
          <p role="status">{limitText ?? t(text)}</p>
          {(text === "saved" || text === "stale") && batch !== "nothing" && (
            <>
              <HiddenFormFields {...page} />
              <input type="hidden" name="undone" value={batch} />
              <Button type="submit">{t("undo")}</Button>
            </>
          )}
        </form>
      )}
      {notice.conflicts.length > 0 && (
        <ul className="divide-y divide-line">
          {notice.conflicts.map((conflict) => (
            <ConflictForm
              key={conflict.item.key}
              conflict={conflict}
              question={limitText ? "unsaved" : "choose"}
              save={actions.save}
              locale={page.locale}
              returnTo={withQuery(page.returnTo, {
                wanted: wantedExcept(conflict, notice.conflicts),
              })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The remaining conflicts as values of the query. */
function wantedExcept(resolved: Conflict, conflicts: readonly Conflict[]): string[] {
  return conflicts
    .filter((conflict) => conflict !== resolved)
    .map(({ item, wanted }) => `${item.key}:${wanted}`);
}

function ConflictForm({
  conflict: { item, current, wanted },
  question,
  save,
  ...page
}: PageContext & {
  conflict: Conflict;
  question: "choose" | "unsaved";
  save: ChecklistActions["save"];
}) {
  const t = useTranslations("path.item");
  const state = useTranslations("common.state");
  const title = item.title[page.locale];
  const statuses = { now: state(current.status), wanted: state(wanted) };
  const titleForScreenReaders = <span className="sr-only"> · {title}</span>;
  return (
    <li>
      <form action={save} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
        <HiddenFormFields {...page} />
        <input
          type="hidden"
          name="shown"
          value={`${item.key}:${current.status}:${current.version}`}
        />
        <input type="hidden" name="set" value={`${item.key}:${wanted}`} />
        <p className="grow basis-72">
          <strong>{title}</strong>
          <span className="block text-sm">{t(question, statuses)}</span>
        </p>
        <span className="flex flex-wrap gap-2">
          <a href={page.returnTo} className={buttonClass()}>
            {t("keep", statuses)}
            {titleForScreenReaders}
          </a>
          <Button type="submit">
            {t("insist", statuses)}
            {titleForScreenReaders}
          </Button>
        </span>
      </form>
    </li>
  );
}

function textOf({ saved, stale, undone, kept }: ChecklistQuery) {
  if (undone) return "undone";
  if (kept) return "kept";
  if (stale) return "stale";
  if (saved) return saved === "nothing" ? "nothing" : "saved";
  return null;
}
