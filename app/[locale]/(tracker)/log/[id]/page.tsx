import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LogEntryPage } from "@/components/log/log-entry-page";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { removeLogEntry, saveLogEntry } from "@/lib/actions/log-entry";
import type { Locale } from "@/lib/domain/locale";
import { loadLogEntry } from "@/lib/loaders/log";
import { idFrom } from "@/lib/validation/fields";
import { logQuerySchema } from "@/lib/validation/log-entry";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "log" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const key = idFrom(id);
  if (key === undefined) return <NotFoundPage />;
  const { done, version } = logQuerySchema.parse(await searchParams);
  return (
    <LogEntryPage
      view={await loadLogEntry(locale, key)}
      notice={done}
      savedVersion={version}
      actions={{ save: saveLogEntry, remove: removeLogEntry }}
      locale={locale}
    />
  );
}
