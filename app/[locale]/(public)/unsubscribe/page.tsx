import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnsubscribePage } from "@/components/settings/unsubscribe-page";
import { unsubscribe } from "@/lib/actions/reminder";
import type { Locale } from "@/lib/domain/locale";
import { loadUnsubscribe, type UnsubscribeQuery } from "@/lib/loaders/reminder";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<UnsubscribeQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "links.unsubscribe" });
  return { title: t("title"), description: t("lead"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const state = loadUnsubscribe(await searchParams);
  return <UnsubscribePage state={state} locale={locale} action={unsubscribe} />;
}
