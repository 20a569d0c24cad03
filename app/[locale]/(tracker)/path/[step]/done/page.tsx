import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MilestonePage } from "@/components/path/milestones/milestone-page";
import { NotFoundPage } from "@/components/shell/not-found-page";
import type { Locale } from "@/lib/domain/locale";
import { loadMilestone } from "@/lib/loaders/milestone";

type Props = { params: Promise<{ locale: Locale; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "path.milestone" });
  return { title: t("title") };
}

/** Of an unknown step proxy.ts sets the status. */
export default async function Page({ params }: Props) {
  const { locale, step } = await params;
  const view = await loadMilestone(locale, step);
  return view ? <MilestonePage view={view} locale={locale} /> : <NotFoundPage />;
}
