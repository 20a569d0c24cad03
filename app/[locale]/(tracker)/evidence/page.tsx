import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EvidenceListPage } from "@/components/evidence/evidence-list-page";
import type { Locale } from "@/lib/domain/locale";
import { loadEvidenceList } from "@/lib/loaders/evidence";
import { evidenceQuerySchema } from "@/lib/validation/evidence";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "evidence" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { done, item, page } = evidenceQuerySchema.parse(await searchParams);
  const view = await loadEvidenceList(locale, { item, page });
  return <EvidenceListPage view={view} notice={done} locale={locale} />;
}
