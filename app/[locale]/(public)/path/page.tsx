import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ChecklistQuery } from "@/components/path/checklist-notice";
import { PathPage } from "@/components/path/path-page";
import { PublicPathPage } from "@/components/public-path/public-path-page";
import { saveChecklist, undoChecklist } from "@/lib/actions/progress";
import type { Locale } from "@/lib/domain/locale";
import { loadConflicts } from "@/lib/loaders/conflict";
import { loadFirstItem } from "@/lib/loaders/first-item";
import { loadSignUpSetting } from "@/lib/loaders/mail-links";
import { loadVisitorProgressOn } from "@/lib/loaders/past-date";
import { loadPublicPath } from "@/lib/loaders/public-path";
import { paths } from "@/lib/paths";
import { pastDateQuerySchema } from "@/lib/validation/history";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<ChecklistQuery & { on?: string; wanted?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "path" });
  return { title: t("eyebrow"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const { on } = pastDateQuerySchema.parse(query);
  const learnerProgress = await loadVisitorProgressOn(locale, paths.path(locale, on), on);
  if (!learnerProgress) {
    const isSignUpOpen = loadSignUpSetting();
    return <PublicPathPage path={loadPublicPath()} isSignUpOpen={isSignUpOpen} locale={locale} />;
  }
  return (
    <PathPage
      learnerProgress={learnerProgress}
      first={loadFirstItem(locale, learnerProgress)}
      locale={locale}
      actions={{ save: saveChecklist, undo: undoChecklist }}
      notice={{ ...query, conflicts: loadConflicts(query.wanted, learnerProgress) }}
    />
  );
}
