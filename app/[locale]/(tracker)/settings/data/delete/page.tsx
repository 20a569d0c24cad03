import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeletionPage } from "@/components/data/deletion-page";
import { requestDeletion } from "@/lib/actions/deletion";
import type { Locale } from "@/lib/domain/locale";
import { loadDeletion } from "@/lib/loaders/your-data";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "data.deletion" });
  return { title: t("title") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  return (
    <DeletionPage
      {...(await loadDeletion(locale))}
      locale={locale}
      requestDeletion={requestDeletion}
    />
  );
}
