import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LogPage } from "@/components/log/log-page";
import { saveLogEntry } from "@/lib/actions/log-entry";
import { discardTimer, startTimer, stopTimer } from "@/lib/actions/timer";
import type { Locale } from "@/lib/domain/locale";
import { loadLog } from "@/lib/loaders/log";
import { logQuerySchema } from "@/lib/validation/log-entry";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "log" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { kind, item, until, page, add, done, time } = logQuerySchema.parse(await searchParams);
  return (
    <LogPage
      view={await loadLog(locale, { kind, item, until, page })}
      add={add}
      notice={time ?? done}
      actions={{
        ...{ start: startTimer, stop: stopTimer, discard: discardTimer },
        save: saveLogEntry,
      }}
      locale={locale}
    />
  );
}
