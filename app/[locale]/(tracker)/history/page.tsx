import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { HistoryNoticeQuery } from "@/components/history/history-notice";
import { HistoryPage } from "@/components/history/history-page";
import { undoEvents } from "@/lib/actions/history";
import type { Locale } from "@/lib/domain/locale";
import { loadHistory } from "@/lib/loaders/history";
import { historyQuerySchema } from "@/lib/validation/history";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<
    HistoryNoticeQuery & { of?: string; day?: string; before?: string; after?: string }
  >;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "history" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const history = await loadHistory(locale, historyQuerySchema.parse(query));
  return <HistoryPage history={history} locale={locale} notice={query} undo={undoEvents} />;
}
