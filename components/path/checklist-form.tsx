import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";
import type { Locale } from "@/lib/domain/path";
import { Checklist } from "./checklist";

export type ChecklistActions = {
  readonly save: (form: FormData) => Promise<void>;
  readonly undo: (form: FormData) => Promise<void>;
};

/** What an earlier form came to, as the address says. */
export type ChecklistNotice = {
  readonly saved?: string | undefined;
  readonly stale?: string | undefined;
  readonly undone?: string | undefined;
  readonly kept?: string | undefined;
};

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
      conflict: t("item.conflict"),
      "signed-out": t("item.signed-out"),
    },
  };
  return (
    <>
      <Notice undo={actions.undo} locale={locale} here={here} notice={notice} />
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

function Notice({
  undo,
  locale,
  here,
  notice,
}: {
  undo: ChecklistActions["undo"];
  locale: Locale;
  here: string;
  notice: ChecklistNotice;
}) {
  const t = useTranslations("path.form");
  const batch = notice.saved ?? notice.stale;
  const text = textOf(notice);
  if (text === null) return null;
  return (
    <form
      action={undo}
      className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-card bg-pandan-soft px-5 py-3"
    >
      <p role="status">{t(text)}</p>
      {(text === "saved" || text === "stale") && (
        <>
          <FormContext locale={locale} here={here} />
          <input type="hidden" name="undone" value={batch} />
          <Button type="submit">{t("undo")}</Button>
        </>
      )}
    </form>
  );
}

function textOf({ saved, stale, undone, kept }: ChecklistNotice) {
  if (undone) return "undone";
  if (kept) return "kept";
  if (stale) return "stale";
  if (saved) return saved === "nothing" ? "nothing" : "saved";
  return null;
}

function named(t: (key: "not-started" | "learning" | "done" | "skipped") => string) {
  return {
    "not-started": t("not-started"),
    learning: t("learning"),
    done: t("done"),
    skipped: t("skipped"),
  };
}
