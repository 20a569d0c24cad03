import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LeavingPage } from "@/components/data/leaving-page";
import { keepAccount } from "@/lib/actions/deletion";
import type { Locale } from "@/lib/domain/path";
import { loadLeaving } from "@/lib/loaders/leaving";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "data.leaving" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const leaving = await loadLeaving(locale);
  return <LeavingPage leaving={leaving} locale={locale} keep={keepAccount} />;
}
