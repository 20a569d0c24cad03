import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PathPage } from "@/components/path/path-page";
import type { Locale } from "@/lib/domain/locale";
import { requireProgressOn } from "@/lib/loaders/past-date";
import { paths } from "@/lib/paths";
import { pastDateQuerySchema } from "@/lib/validation/history";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ on?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "path" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { on } = pastDateQuerySchema.parse(await searchParams);
  const learnerProgress = await requireProgressOn(locale, paths.path(locale, on), on);
  return <PathPage learnerProgress={learnerProgress} locale={locale} />;
}
