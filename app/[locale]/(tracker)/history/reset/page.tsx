import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetPage } from "@/components/history/reset-page";
import { resetItems } from "@/lib/actions/history";
import type { Locale } from "@/lib/domain/locale";
import { loadResetPreview } from "@/lib/loaders/revert";
import { resetQuerySchema } from "@/lib/validation/history";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ of?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "history.reset" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { of } = resetQuerySchema.parse(await searchParams);
  const reset = await loadResetPreview(locale, of);
  return <ResetPage reset={reset} action={resetItems} locale={locale} />;
}
