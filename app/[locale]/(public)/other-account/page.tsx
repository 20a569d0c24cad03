import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OtherLearnerPage } from "@/components/shell/other-learner-page";
import type { Locale } from "@/lib/domain/locale";
import { loadVisitor } from "@/lib/loaders/visitor";
import { nextField } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "common.otherLearner" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const next = nextField.parse((await searchParams).next);
  return <OtherLearnerPage visitor={await loadVisitor()} next={next} locale={locale} />;
}
