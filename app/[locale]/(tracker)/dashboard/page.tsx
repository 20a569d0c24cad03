import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DashboardPage } from "@/components/dashboard/dashboard-page";
import type { Locale } from "@/lib/domain/path";
import { loadDashboard } from "@/lib/loaders/dashboard";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "dashboard" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  return <DashboardPage dashboard={await loadDashboard(locale)} locale={locale} />;
}
