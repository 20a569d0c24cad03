import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { stateOf } from "@/lib/domain/progress";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { paths } from "@/lib/paths";
import { Checklist } from "./checklist";
import {
  type ChecklistActions,
  type ChecklistNotice,
  ChecklistNoticeBanner,
} from "./checklist-notice";
import { useMilestones } from "./milestones/milestones";
import { useHistoryLimitTexts } from "./use-history-limit-texts";

/** Replaced in the browser, which alone knows the statuses of a conflict, and gets each title once. */
const placeholders = { now: "{now}", wanted: "{wanted}", title: "{title}" };

/** The items of a page as one form, which also works without JavaScript. */
export function ChecklistForm({
  actions,
  locale,
  returnTo,
  notice,
  learnerProgress,
  items,
  children,
}: {
  actions: ChecklistActions;
  locale: Locale;
  returnTo: string;
  notice: ChecklistNotice;
  learnerProgress: LearnerProgress;
  /** Those whose rows are its children. */
  items: readonly Item[];
  children: ReactNode;
}) {
  const t = useTranslations("path");
  const status = useTranslations("common.status");
  const state = useTranslations("common.state");
  const limits = useHistoryLimitTexts();
  const shown = items.map(({ key }) => {
    const { status, version } = stateOf(learnerProgress.states, key);
    return `${key}:${status}:${version}`;
  });
  const messages = {
    statuses: statusNames(status),
    states: statusNames(state),
    statusOf: t("item.status", placeholders),
    undoOf: t("item.undoLabel", placeholders),
    open: t("item.openPage", placeholders),
    undo: t("item.undo"),
    undone: t("item.undone"),
    phases: {
      saving: t("item.saving"),
      saved: t("item.saved"),
      refused: t("item.refused"),
      kept: t("item.kept"),
      conflict: t("item.conflict", placeholders),
      "signed-out": t("item.signed-out"),
      ...limits,
      "other-learner": t("item.other-learner"),
    },
    choose: t("item.choose", placeholders),
    keep: t("item.keep", placeholders),
    insist: t("item.insist", placeholders),
    dayConflict: t("day.errors.conflict"),
    changeDay: t("day.change"),
    history: t("item.history"),
    historyOf: paths.history(locale, { of: "" }),
  };
  return (
    <>
      <ChecklistNoticeBanner
        actions={actions}
        locale={locale}
        returnTo={returnTo}
        notice={notice}
      />
      <Checklist
        action={actions.save}
        messages={messages}
        milestones={useMilestones(learnerProgress, locale)}
      >
        {/* Enter presses the first submit button, which must only save. */}
        <button type="submit" hidden />
        <HiddenFormFields locale={locale} returnTo={returnTo} />
        <input type="hidden" name="shown" value={shown.join(" ")} />
        <div>{children}</div>
        <noscript>
          <div className="sticky bottom-[4rem] z-1 mt-6 flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface p-4 shadow-card md:bottom-4">
            <p className="text-muted text-sm">{t("form.hint")}</p>
            <Button type="submit" variant="primary">
              {t("form.save")}
            </Button>
          </div>
        </noscript>
      </Checklist>
    </>
  );
}

function statusNames(t: (key: "not-started" | "learning" | "done" | "skipped") => string) {
  return {
    "not-started": t("not-started"),
    learning: t("learning"),
    done: t("done"),
    skipped: t("skipped"),
  };
}
