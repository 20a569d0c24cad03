import type { GuideView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import type { GuideTranslator } from "./guide-translator";

const linkClass = "font-semibold text-pandan underline underline-offset-4";

export function GuideHeader({
  guide,
  t,
  locale,
}: {
  guide: GuideView;
  t: GuideTranslator;
  locale: Locale;
}) {
  const { title, language, search, published, checked } = guide.source;
  return (
    <header className="max-w-[42rem] lg:col-span-2">
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
        {" ("}
        <a className={linkClass} href={search} rel="noreferrer">
          {t("findSource")}
        </a>
        {"). "}
        {t("checked", { month: formatDay(checked, locale, "monthYear") })}
        {": "}
        <a className={linkClass} href="#about">
          {t("whatChanged")}
        </a>
        .
      </p>
    </header>
  );
}
