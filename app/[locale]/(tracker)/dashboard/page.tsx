import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DashboardPage } from "@/components/dashboard/dashboard-page";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import { saveReview } from "@/lib/actions/review";
import type { Locale } from "@/lib/domain/locale";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadDashboard } from "@/lib/loaders/dashboard";
import { chartQuerySchema } from "@/lib/validation/chart";
import { pastDateQuerySchema } from "@/lib/validation/history";
import { reviewQuerySchema } from "@/lib/validation/review";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<ChecklistQuery & { on?: string; wanted?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "dashboard" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const { on } = pastDateQuerySchema.parse(query);
  const { review } = reviewQuerySchema.parse(query);
  const { refused } = chartQuerySchema.parse(query);
  const dashboard = await loadDashboard(locale, on);
  return (
    <DashboardPage
      dashboard={dashboard}
      notice={{ ...query, review, refused, conflicts: loadConflicts(query.wanted, dashboard) }}
      actions={{ save: saveChecklist, undo: undoChecklist, answerReview: saveReview }}
      locale={locale}
    />
  );
}
