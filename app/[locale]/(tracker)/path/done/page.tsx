import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MilestonePage } from "@/components/path/milestones/milestone-page";
import { NotFoundPage } from "@/components/shell/not-found-page";
import type { Locale } from "@/lib/domain/locale";
import { loadMilestone } from "@/lib/loaders/milestone";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "path.milestone" });
  return { title: t("title") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const view = await loadMilestone(locale);
  return view ? <MilestonePage view={view} locale={locale} /> : <NotFoundPage />;
}
