import type { Metadata } from "next";
import { PastDateBanner } from "@/components/history/past-date-banner";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { PastStepPage } from "@/components/path/step/past-step-page";
import { StepPage } from "@/components/path/step-page";
import { PublicStepPage } from "@/components/public-path/public-step-page";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import type { Locale } from "@/lib/domain/locale";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadSignUpSetting } from "@/lib/loaders/mail-links";
import { loadPublicStep } from "@/lib/loaders/public-path";
import { loadVisitorStep } from "@/lib/loaders/step";
import { pastDateQuerySchema } from "@/lib/validation/history";

type Props = {
  params: Promise<{ locale: Locale; step: string }>;
  searchParams: Promise<ChecklistQuery & { wanted?: string | string[]; on?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, step: key } = await params;
  const step = loadPublicStep(key)?.step.step;
  return step ? { title: step.title[locale], description: step.purpose[locale] } : {};
}

/** Of an unknown step proxy.ts sets the status. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, step } = await params;
  const query = await searchParams;
  const place = loadPublicStep(step);
  if (!place) return <NotFoundPage />;
  const { on } = pastDateQuerySchema.parse(query);
  const view = await loadVisitorStep(locale, step, on);
  if (!view) {
    return <PublicStepPage place={place} isSignUpOpen={loadSignUpSetting()} locale={locale} />;
  }
  if (view.on !== undefined) return <PastStepPage view={view} locale={locale} />;
  return (
    <>
      {view.past && <PastDateBanner past={view.past} page="path" step={step} locale={locale} />}
      <StepPage
        view={view}
        locale={locale}
        actions={{ save: saveChecklist, undo: undoChecklist }}
        notice={{ ...query, conflicts: loadConflicts(query.wanted, view) }}
      />
    </>
  );
}
