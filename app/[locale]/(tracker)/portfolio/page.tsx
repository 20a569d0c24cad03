import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortfolioPage } from "@/components/portfolio/portfolio-page";
import { PortfolioPreview } from "@/components/portfolio/preview/portfolio-preview";
import { deleteSelection, saveProfile, saveSelection } from "@/lib/actions/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { requirePortfolioEditor } from "@/lib/loaders/portfolio-editor";
import { portfolioQuerySchema } from "@/lib/validation/portfolio";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<object>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "portfolio" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { refused, saved, ...query } = portfolioQuerySchema.parse(await searchParams);
  const t = await getTranslations({ locale, namespace: "portfolio.contents" });
  const view = await requirePortfolioEditor(locale, { ...query, newName: t("newName") });
  const actions = { saveProfile, saveSelection, deleteSelection };
  const preview = <PortfolioPreview document={view.document} />;
  return <PortfolioPage {...{ view, preview, refused, saved, actions, locale }} />;
}
