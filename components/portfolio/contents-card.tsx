import { randomUUID } from "node:crypto";
import { useMessages, useTranslations } from "next-intl";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { sectionKeys, selectionLimit } from "@/lib/domain/selection";
import type { PortfolioEditorView } from "@/lib/loaders/portfolio-editor";
import { CheckRow } from "./check-row";
import { ContentsRow } from "./contents-row";
import { SelectionForm, type SelectionMessages } from "./selection-form";

export function ContentsCard({
  view: { selection: shown, things },
  action,
  locale,
}: {
  view: Pick<PortfolioEditorView, "selection" | "things">;
  action: StatefulFormAction;
  locale: Locale;
}) {
  const t = useTranslations("portfolio.contents");
  const selection = shown.version > 0 ? shown : { ...shown, id: randomUUID() };
  const leftOut = new Set(selection.leftOut);
  const rows = sectionKeys.map((section) => [
    section,
    <ContentsRow
      key={section}
      section={section}
      isShown={selection.sections.includes(section)}
      things={things[section]}
      leftOut={leftOut}
    />,
  ]);
  const { hideUnfinished, percentage, footer } = selection;
  return (
    <Card aria-labelledby="contents">
      <h2 id="contents" className="text-xl">
        {t("title")}
      </h2>
      <p className="mb-3 text-muted text-sm">{t("lead")}</p>
      <SelectionForm
        selection={selection}
        rows={Object.fromEntries(rows)}
        action={action}
        locale={locale}
        messages={useSelectionMessages()}
      >
        <div>
          <CheckRow
            name="hideUnfinished"
            label={t("switches.hideUnfinished")}
            isChecked={hideUnfinished}
          />
          <CheckRow
            name="percentage"
            label={t("switches.percentage")}
            hint={t("switches.percentageHint")}
            isChecked={percentage}
          />
          <CheckRow
            name="footer"
            label={t("switches.footer")}
            hint={t("switches.footerHint")}
            isChecked={footer}
          />
        </div>
      </SelectionForm>
    </Card>
  );
}

function useSelectionMessages(): SelectionMessages {
  const t = useTranslations("portfolio");
  const { portfolio, account } = useMessages();
  const { title, name, nameHint, sections, errors } = portfolio.contents;
  const full = t("status.full", { limit: selectionLimit });
  return {
    ...{ title, name, nameHint, sections, errors },
    up: t("contents.up", { section: "{section}" }),
    down: t("contents.down", { section: "{section}" }),
    status: { ...portfolio.status, full, saved: t("status.saved", { at: "{at}" }) },
    conflict: portfolio.conflict,
    save: portfolio.save.selection,
    formErrors: {
      ...account.errors.form,
      conflict: portfolio.status.conflict,
      missing: portfolio.status.gone,
      full,
    },
  };
}
