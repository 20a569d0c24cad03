import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RestorePage } from "@/components/history/restore-page";
import { restoreItems } from "@/lib/actions/history";
import type { Locale } from "@/lib/domain/locale";
import { loadRestorePreview } from "@/lib/loaders/revert";
import { restoreQuerySchema } from "@/lib/validation/history";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ before?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "history.restore" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { before } = restoreQuerySchema.parse(await searchParams);
  const restore = await loadRestorePreview(locale, before);
  return <RestorePage restore={restore} action={restoreItems} locale={locale} />;
}
