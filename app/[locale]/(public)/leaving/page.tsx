import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PendingDeletionPage } from "@/components/data/pending-deletion-page";
import { cancelDeletion } from "@/lib/actions/deletion";
import type { Locale } from "@/lib/domain/locale";
import { loadPendingDeletion } from "@/lib/loaders/pending-deletion";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "data.leaving" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const pendingDeletion = await loadPendingDeletion(locale);
  return (
    <PendingDeletionPage
      pendingDeletion={pendingDeletion}
      locale={locale}
      cancelDeletion={cancelDeletion}
    />
  );
}
