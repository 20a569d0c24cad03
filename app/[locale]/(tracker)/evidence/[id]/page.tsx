import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EvidencePage } from "@/components/evidence/evidence-page";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { removeEvidence, saveEvidence } from "@/lib/actions/evidence";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import type { Locale } from "@/lib/domain/locale";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadEvidence } from "@/lib/loaders/evidence";
import { evidenceQuerySchema, isEvidenceId } from "@/lib/validation/evidence";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<
    ChecklistQuery & { wanted?: string | string[]; done?: string; version?: string }
  >;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "evidence" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isEvidenceId(id)) return <NotFoundPage />;
  const query = await searchParams;
  const { done, version } = evidenceQuerySchema.parse(query);
  const view = await loadEvidence(locale, id);
  return (
    <EvidencePage
      view={view}
      id={id}
      notice={done}
      savedVersion={version}
      checklistNotice={{ ...query, conflicts: loadConflicts(query.wanted, view) }}
      actions={{
        save: saveEvidence,
        remove: removeEvidence,
        checklist: { save: saveChecklist, undo: undoChecklist },
      }}
      locale={locale}
    />
  );
}
