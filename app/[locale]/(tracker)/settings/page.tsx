import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsPage } from "@/components/settings/settings-page";
import { setResourceFilters } from "@/lib/actions/item-marks";
import { setReminder } from "@/lib/actions/reminder";
import { saveSettings } from "@/lib/actions/settings";
import type { Locale } from "@/lib/domain/locale";
import { loadSettings } from "@/lib/loaders/settings";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ saved?: string; filters?: string; reminder?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "settings" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { saved, filters, reminder } = await searchParams;
  const switched = reminder === "on" || reminder === "off" ? reminder : undefined;
  return (
    <SettingsPage
      settings={await loadSettings(locale)}
      locale={locale}
      saved={saved ? "settings" : filters ? "filters" : switched}
      save={saveSettings}
      setFilters={setResourceFilters}
      setReminder={setReminder}
    />
  );
}
