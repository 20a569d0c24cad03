import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsPage } from "@/components/settings/settings-page";
import { saveSettings } from "@/lib/actions/settings";
import type { Locale } from "@/lib/domain/locale";
import { loadSettings } from "@/lib/loaders/settings";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ saved?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "settings" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { learner, zones } = await loadSettings(locale);
  const { saved } = await searchParams;
  return (
    <SettingsPage
      learner={learner}
      locale={locale}
      saved={saved !== undefined}
      zones={zones}
      save={saveSettings}
    />
  );
}
