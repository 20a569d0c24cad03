import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PathPage } from "@/components/path/path-page";
import type { Locale } from "@/lib/domain/path";
import { requireStanding } from "@/lib/loaders/progress";
import { paths } from "@/lib/paths";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "path" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const { progress, states, next, learner } = await requireStanding(locale, paths.path(locale));
  return (
    <PathPage progress={progress} states={states} next={next} learner={learner} locale={locale} />
  );
}
