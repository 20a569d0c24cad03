import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import type { FormAction, StatefulFormAction } from "@/components/forms/form-action";
import { ConfirmedRemoval } from "@/components/forms/records/confirmed-removal";
import type { ChecklistActions, ChecklistNotice } from "@/components/path/checklist-notice";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import type { EvidenceView } from "@/lib/loaders/evidence";
import { paths } from "@/lib/paths";
import { EvidenceForm } from "./evidence-form";
import { evidenceFormValuesOf, useChoosableSteps } from "./evidence-form-values";
import { EvidenceHeader } from "./evidence-header";
import { EvidenceNotice, type EvidenceNoticeName } from "./evidence-notice";
import { SupportedItems } from "./supported-items";
import { useEvidenceFormMessages } from "./use-evidence-form-messages";

type Props = {
  view: EvidenceView;
  /** Of the page's address. */
  id: string;
  notice: EvidenceNoticeName | undefined;
  /** By the last form. */
  savedVersion: number | undefined;
  checklistNotice: ChecklistNotice;
  actions: {
    readonly save: StatefulFormAction;
    readonly remove: FormAction;
    readonly checklist: ChecklistActions;
  };
  locale: Locale;
};

/** One piece of evidence: what it supports, to change and to remove it. */
export function EvidencePage({
  view,
  id,
  notice,
  savedVersion,
  checklistNotice,
  actions,
  locale,
}: Props) {
  const t = useTranslations("evidence");
  const { evidence, supported } = view;
  const address = paths.evidence(locale, id);
  return (
    <div className="mx-auto w-full max-w-2xl break-words py-8 sm:py-12">
      <EvidenceNotice name={evidence ? notice : undefined} />
      <p className="text-muted">
        <a href={paths.evidenceList(locale)} className="inline-block py-1 underline">
          {t("all")}
        </a>
      </p>
      {evidence ? (
        <EvidenceHeader evidence={evidence} view={view} locale={locale} />
      ) : (
        <>
          <h1 className="mt-1 text-3xl">{t("page.goneTitle")}</h1>
          <p className="mt-3 text-muted">{t("page.goneLead")}</p>
        </>
      )}
      {supported.length > 0 && (
        <div className="mt-8">
          <SupportedItems
            title={t("page.support")}
            lead={t("page.offer")}
            items={supported}
            learnerProgress={view}
            locale={locale}
            actions={actions.checklist}
            notice={checklistNotice}
            returnTo={address}
          />
        </div>
      )}
      <Card className="mt-8" aria-labelledby="edit">
        <h2 id="edit" className="mb-5 text-xl">
          {t(evidence ? "page.edit" : "add")}
        </h2>
        <EvidenceForm
          // A new form after each one that was saved.
          key={savedVersion}
          id={evidence?.id ?? randomUUID()}
          version={evidence?.version ?? 0}
          nextId={randomUUID()}
          initial={evidenceFormValuesOf(evidence ?? {})}
          steps={useChoosableSteps(view.steps, locale)}
          action={actions.save}
          storedHref={address}
          cancelHref={paths.evidenceList(locale)}
          messages={useEvidenceFormMessages(locale)}
          locale={locale}
        />
      </Card>
      {evidence && (
        <ConfirmedRemoval
          field="evidence"
          id={evidence.id}
          version={evidence.version}
          remove={actions.remove}
          returnTo={paths.evidence(locale, evidence.id)}
          locale={locale}
          messages={{
            open: t("remove.open"),
            lead: t("remove.lead"),
            submit: t("remove.submit"),
          }}
        />
      )}
    </div>
  );
}
