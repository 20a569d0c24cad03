import { useTranslations } from "next-intl";
import type { GuideView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";

export function GuideHeader({ guide, locale }: { guide: GuideView; locale: Locale }) {
  const t = useTranslations("guide");
  const { title, language, published, checked } = guide.source;
  return (
    <header className="max-w-[42rem]">
      <h1 className="text-3xl sm:text-4xl">{guide.title}</h1>
      <p className="mt-4 text-lg text-muted">{guide.lead}</p>
      <p className="mt-5 border-kunyit-fill border-l-4 pl-4 text-muted text-sm">
        {t.rich("source", {
          title: () => (
            <cite className="text-ink not-italic" lang={language}>
              “{title}”
            </cite>
          ),
          date: () => <time dateTime={published}>{formatDay(published, locale, "long")}</time>,
        })}
        {". "}
        {t("checked", { month: formatDay(checked, locale, "monthYear") })}
        {": "}
        <a className="font-semibold text-pandan underline underline-offset-4" href="#about">
          {t("whatChanged")}
        </a>
        .
      </p>
    </header>
  );
}
