import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";
import type { Locale } from "@/lib/domain/path";
import { Checklist } from "./checklist";
import { type ChecklistActions, type ChecklistNotice, Notice } from "./checklist-notice";

/** The browser puts the states in. */
const places = { now: "{now}", wanted: "{wanted}" };

/** The items of a page as one form, with all it needs to work without JavaScript. */
export function ChecklistForm({
  actions,
  locale,
  here,
  notice,
  children,
}: {
  actions: ChecklistActions;
  locale: Locale;
  /** The address to come back to. */
  here: string;
  notice: ChecklistNotice;
  children: ReactNode;
}) {
  const t = useTranslations("path");
  const status = useTranslations("common.status");
  const state = useTranslations("common.state");
  const words = {
    statuses: named(status),
    states: named(state),
    undo: t("item.undo"),
    undone: t("item.undone"),
    phases: {
      saving: t("item.saving"),
      saved: t("item.saved"),
      refused: t("item.refused"),
      kept: t("item.kept"),
      conflict: t("item.conflict", places),
      "signed-out": t("item.signed-out"),
    },
    choose: t("item.choose", places),
    keep: t("item.keep", places),
    insist: t("item.insist", places),
  };
  return (
    <>
      <Notice actions={actions} locale={locale} here={here} notice={notice} />
      <Checklist action={actions.save} words={words}>
        {/* The first submit button is what Enter presses: it must be one that only saves. */}
        <button type="submit" hidden />
        <FormContext locale={locale} here={here} />
        <div>{children}</div>
        <noscript>
          <div className="sticky bottom-16 z-1 mt-6 flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface p-4 shadow-card md:bottom-4">
            <p className="text-muted text-sm">{t("form.hint")}</p>
            <Button type="submit" look="primary">
              {t("form.save")}
            </Button>
          </div>
        </noscript>
      </Checklist>
    </>
  );
}

function named(t: (key: "not-started" | "learning" | "done" | "skipped") => string) {
  return {
    "not-started": t("not-started"),
    learning: t("learning"),
    done: t("done"),
    skipped: t("skipped"),
  };
}
