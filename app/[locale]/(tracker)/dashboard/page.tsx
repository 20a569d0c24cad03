import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DashboardPage } from "@/components/dashboard/dashboard-page";
import type { Locale } from "@/lib/domain/locale";
import { loadDashboard } from "@/lib/loaders/dashboard";
import { pastDateQuerySchema } from "@/lib/validation/history";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ on?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "dashboard" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { on } = pastDateQuerySchema.parse(await searchParams);
  return <DashboardPage dashboard={await loadDashboard(locale, on)} locale={locale} />;
}
