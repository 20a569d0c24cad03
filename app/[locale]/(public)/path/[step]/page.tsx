import type { Metadata } from "next";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { StepPage } from "@/components/path/step-page";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import type { Locale } from "@/lib/domain/locale";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadStep } from "@/lib/loaders/step";

type Props = {
  params: Promise<{ locale: Locale; step: string }>;
  searchParams: Promise<ChecklistQuery & { wanted?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, step } = await params;
  const { title, purpose } = (await loadStep(locale, step)).step.step;
  return { title: title[locale], description: purpose[locale] };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, step } = await params;
  const query = await searchParams;
  const view = await loadStep(locale, step);
  return (
    <StepPage
      view={view}
      locale={locale}
      actions={{ save: saveChecklist, undo: undoChecklist }}
      notice={{ ...query, conflicts: loadConflicts(query.wanted, view) }}
    />
  );
}
