import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { type Theme, themes } from "@/lib/domain/theme";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

export function SiteFooter({
  locale,
  checked,
  theme,
  setTheme,
}: {
  locale: Locale;
  /** The day on which the content was last verified. */
  checked: string;
  theme: Theme;
  setTheme: FormAction;
}) {
  const t = useTranslations("common");
  return (
    <footer className="mt-20 border-line border-t print:hidden">
      <div className="mx-auto flex max-w-280 flex-wrap items-center justify-between gap-x-8 gap-y-5 px-4 py-8 text-muted text-sm sm:px-6">
        <div className="max-w-prose">
          <p>{t("footer.about", { date: formatDay(checked, locale, "long") })}</p>
          <p className="flex flex-wrap gap-x-4">
            <span className="py-1">{t("footer.licence")}</span>
            <span className="flex gap-x-4">
              <a
                href={paths.guide(locale)}
                className="inline-block py-1 underline underline-offset-4 hover:text-ink"
              >
                {t("nav.guide")}
              </a>
              <a
                href={paths.privacy(locale)}
                className="inline-block py-1 underline underline-offset-4 hover:text-ink"
              >
                {t("nav.privacy")}
              </a>
            </span>
          </p>
        </div>
        <form
          action={setTheme}
          aria-label={t("theme.label")}
          className="flex flex-wrap rounded-control bg-sunken p-1"
        >
          <input type="hidden" name="locale" value={locale} />
          {themes.map((each) => (
            <button
              key={each}
              type="submit"
              name="theme"
              value={each}
              aria-pressed={each === theme}
              className="min-h-9 rounded-[7px] px-3 font-medium hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card"
            >
              {t(`theme.${each}`)}
            </button>
          ))}
        </form>
      </div>
    </footer>
  );
}
