import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PathPage } from "@/components/path/path-page";
import type { Locale } from "@/lib/domain/path";
import { requireStandingOn } from "@/lib/loaders/past";
import { paths } from "@/lib/paths";
import { pastQuerySchema } from "@/lib/validation/history";

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
  const { on } = pastQuerySchema.parse(await searchParams);
  const standing = await requireStandingOn(locale, paths.path(locale, on), on);
  return <PathPage standing={standing} locale={locale} />;
}
