import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Kawung } from "@/components/ui/kawung";
import { Logo } from "@/components/ui/logo";
import type { Locale } from "@/lib/domain/locale";
import type { Portfolio, PortfolioSection } from "@/lib/domain/portfolio";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { PreviewSection } from "./preview-section";

export function PortfolioPreview({
  portfolio,
  sections,
  locale,
}: {
  portfolio: Portfolio;
  sections: readonly PortfolioSection[];
  locale: Locale;
}) {
  const t = useTranslations("portfolio");
  return (
    <section aria-label={t("preview")}>
      {sections.length === 0 && (
        <div className="mb-5 flex flex-wrap items-center justify-between gap-4 rounded-card bg-pandan-soft px-5 py-4">
          <p>{t("empty")}</p>
          <a href={paths.path(locale)} className={buttonClass()}>
            {t("openPath")}
          </a>
        </div>
      )}
      <article
        lang={portfolio.locale}
        className="relative overflow-hidden rounded-card border border-line bg-surface p-5 shadow-card sm:p-10"
      >
        <Kawung className="absolute top-0 right-0 h-48 w-72 opacity-20 [mask-image:linear-gradient(to_bottom_left,black,transparent_70%)]" />
        <p className="relative flex items-center gap-2 font-bold text-sm">
          <Logo className="size-5" /> Langkah
        </p>
        <h2 className="relative mt-6 break-words text-3xl">{portfolio.learner.name}</h2>
        <p className="relative mt-1 text-muted">
          {t("made", {
            path: portfolio.path.title,
            date: formatDay(portfolio.date, portfolio.locale, "long"),
          })}
        </p>
        <Overview portfolio={portfolio} />
        <div className="mt-8 gap-x-10 md:columns-2">
          {sections.map((section) => (
            <PreviewSection key={section.key} section={section} />
          ))}
        </div>
      </article>
      <p className="mt-3 text-muted text-sm">{t("previewNote")}</p>
    </section>
  );
}

function Overview({ portfolio }: { portfolio: Portfolio }) {
  return (
    <div className="relative mt-7 flex flex-wrap items-center gap-x-8 gap-y-4">
      <p className="font-extrabold text-5xl text-pandan tracking-tight">{portfolio.percent}%</p>
      <ol className="grid min-w-[min(15rem,100%)] grow grid-cols-2 gap-x-4 gap-y-3 text-xs sm:grid-cols-3">
        {portfolio.steps.map(({ key, number, title, done, required }) => (
          <li key={key}>
            <progress
              value={done}
              max={required}
              aria-label={title}
              className="meter h-1.5! w-full"
            />
            <p>
              <strong>{number}</strong> {title}
            </p>
            <p className="text-muted">
              {done}/{required}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
