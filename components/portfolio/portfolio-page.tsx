import { useTranslations } from "next-intl";
import { FormError } from "@/components/forms/form-error";
import { type Locale, locales } from "@/lib/domain/locale";
import type { Portfolio, PortfolioSection } from "@/lib/domain/portfolio";
import { paths } from "@/lib/paths";
import { Downloads } from "./downloads";
import { PortfolioPreview } from "./portfolio-preview";

export function PortfolioPage({
  portfolio,
  sections,
  refused,
  locale,
}: {
  portfolio: Portfolio;
  sections: readonly PortfolioSection[];
  /** Why a download was refused. */
  refused: "too-many" | "busy" | undefined;
  locale: Locale;
}) {
  const t = useTranslations("portfolio");
  return (
    <div className="py-8 sm:py-12">
      <h1 className="text-3xl sm:text-4xl">{t("headline")}</h1>
      <p className="mt-3 mb-8 max-w-2xl text-muted">
        {t("lead")}{" "}
        <a
          href={paths.evidenceList(locale)}
          className="inline-block py-1 underline underline-offset-4"
        >
          {t("evidence")}
        </a>
        {" · "}
        <a href={paths.projects(locale)} className="inline-block py-1 underline underline-offset-4">
          {t("projects")}
        </a>
      </p>
      {refused && (
        <div className="mb-8 max-w-2xl">
          <FormError>{t(`refused.${refused}`)}</FormError>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="grid grid-cols-1 gap-5 lg:sticky lg:top-6">
          <LanguageSwitch chosen={portfolio.locale} locale={locale} />
          <Downloads documentLocale={portfolio.locale} />
        </div>
        <PortfolioPreview portfolio={portfolio} sections={sections} locale={locale} />
      </div>
    </div>
  );
}

function LanguageSwitch({ chosen, locale }: { chosen: Locale; locale: Locale }) {
  const t = useTranslations("portfolio");
  const language = useTranslations("common.languages");
  return (
    <nav aria-label={t("language")}>
      <p className="mb-1.5 font-semibold text-sm">{t("language")}</p>
      <div className="grid grid-cols-2 rounded-control bg-sunken p-1">
        {locales.map((each) => (
          <a
            key={each}
            href={`${paths.portfolio(locale)}?locale=${each}`}
            aria-current={each === chosen ? "true" : undefined}
            className="flex min-h-10 items-center justify-center rounded-[7px] px-2 text-center font-medium text-muted text-sm hover:text-ink aria-[current]:bg-surface aria-[current]:text-ink aria-[current]:shadow-card"
          >
            {language(each)}
          </a>
        ))}
      </div>
    </nav>
  );
}
