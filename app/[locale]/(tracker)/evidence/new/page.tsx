import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewEvidencePage } from "@/components/evidence/new-evidence-page";
import { saveEvidence } from "@/lib/actions/evidence";
import type { Locale } from "@/lib/domain/locale";
import { loadNewEvidence } from "@/lib/loaders/evidence";
import { evidenceQuerySchema } from "@/lib/validation/evidence";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ item?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "evidence.new" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { item } = evidenceQuerySchema.parse(await searchParams);
  const view = await loadNewEvidence(locale, item);
  return <NewEvidencePage view={view} save={saveEvidence} locale={locale} />;
}
