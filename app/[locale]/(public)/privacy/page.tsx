import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrivacyPage } from "@/components/privacy/privacy-page";
import type { Locale } from "@/lib/domain/locale";
import { loadPrivacy } from "@/lib/loaders/privacy";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "privacy" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  return <PrivacyPage privacy={loadPrivacy()} locale={locale} />;
}
