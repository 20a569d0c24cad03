import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { KeptMarkup } from "@/components/ui/kept-markup";
import type { Locale } from "@/lib/domain/locale";
import { type Theme, themes } from "@/lib/domain/theme";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

const licenceUrl = "https://opensource.org/license/mit";

export function SiteFooter({
  locale,
  checked,
  sourceUrl,
  theme,
  setTheme,
}: {
  locale: Locale;
  /** The day on which the content was last verified. */
  checked: string;
  /** Where this instance's source code can be had. */
  sourceUrl: string | undefined;
  theme: Theme;
  setTheme: FormAction;
}) {
  const t = useTranslations("common.theme");
  return (
    <footer className="mt-20 border-line border-t print:hidden">
      <div className="mx-auto flex max-w-280 flex-wrap items-center justify-between gap-x-8 gap-y-5 px-4 py-8 text-muted text-sm sm:px-6">
        <KeptMarkup
          locale={locale}
          name="footer"
          className="max-w-prose"
          render={() => renderFooter({ locale, checked, sourceUrl })}
        />
        <form
          action={setTheme}
          aria-label={t("label")}
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
              {t(each)}
            </button>
          ))}
        </form>
      </div>
    </footer>
  );
}

async function renderFooter({
  locale,
  checked,
  sourceUrl,
}: {
  locale: Locale;
  checked: string;
  sourceUrl: string | undefined;
}) {
  const t = await getTranslations({ locale, namespace: "common" });
  const links = [
    [paths.path(locale), t("nav.path")],
    [paths.guide(locale), t("nav.guide")],
    [paths.privacy(locale), t("nav.privacy")],
    [licenceUrl, t("footer.licence")],
    ...(sourceUrl ? [[sourceUrl, t("footer.source")] as const] : []),
  ] as const;
  return (
    <>
      <p>{t("footer.about", { date: formatDay(checked, locale, "long") })}</p>
      <p className="flex flex-wrap gap-x-4">
        {links.map(([href, label]) => (
          <a
            key={href}
            href={href}
            className="inline-block py-1 underline underline-offset-4 hover:text-ink"
          >
            {label}
          </a>
        ))}
      </p>
    </>
  );
}
