import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortfolioPage } from "@/components/portfolio/portfolio-page";
import type { Locale } from "@/lib/domain/locale";
import { requirePortfolio } from "@/lib/loaders/portfolio";
import { localeField } from "@/lib/validation/fields";
import { downloadRefusalField } from "@/lib/validation/portfolio";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ locale?: string; refused?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "portfolio" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const document = localeField.catch(locale).parse(query.locale);
  const refused = downloadRefusalField.parse(query.refused);
  const { portfolio, sections } = await requirePortfolio(locale, document);
  return (
    <PortfolioPage portfolio={portfolio} sections={sections} refused={refused} locale={locale} />
  );
}
