import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataPage } from "@/components/data/data-page";
import type { Locale } from "@/lib/domain/locale";
import { loadYourData } from "@/lib/loaders/your-data";
import { dataResultSchema } from "@/lib/validation/import";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "data" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const result = dataResultSchema.parse(await searchParams);
  const { hasRecentAuthentication } = await loadYourData(locale);
  return (
    <DataPage hasRecentAuthentication={hasRecentAuthentication} result={result} locale={locale} />
  );
}
