import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import type { Learner } from "@/lib/domain/learner";
import { forEachLocale, type Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { AccountMenu } from "./account-menu";
import { HeaderSearch } from "./header-search";
import { LocaleSwitch } from "./locale-switch";
import { mainNavigation } from "./main-navigation";
import { NavLink } from "./nav-link";

const navLinkClass =
  "inline-flex min-h-11 items-center rounded-control px-3 font-medium text-muted hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink";

export function SiteHeader({ locale, visitor }: { locale: Locale; visitor: Learner | null }) {
  const t = useTranslations("common");
  return (
    <header className="border-line border-b print:hidden">
      <div className="flex min-h-16 flex-wrap items-center gap-x-2 gap-y-1 sm:gap-x-4 px-4 py-2 sm:px-6 lg:px-10">
        <a
          href={visitor ? paths.dashboard(locale) : paths.home(locale)}
          className="flex min-h-11 sm:mr-2 items-center gap-2.5 font-bold text-lg tracking-tight"
        >
          <Logo className="size-7" />
          {t("product")}
        </a>
        {visitor ? (
          <nav aria-label={t("nav.label")} className="hidden gap-1 md:flex">
            {mainNavigation.map(({ key, href }) => (
              <NavLink key={key} href={href(locale)} className={navLinkClass}>
                {t(`nav.${key}`)}
              </NavLink>
            ))}
          </nav>
        ) : (
          <nav aria-label={t("nav.label")} className="hidden sm:flex">
            <a href={paths.guide(locale)} className={navLinkClass}>
              {t("nav.guide")}
            </a>
          </nav>
        )}
        <div className="ml-auto flex flex-wrap items-center justify-end gap-1 sm:gap-3">
          <HeaderSearch action={paths.search(locale)} label={t("nav.search")} />
          <LocaleSwitch
            locale={locale}
            label={t("nav.language")}
            languages={forEachLocale((each) => t(`languages.${each}`))}
          />
          {visitor ? (
            <AccountMenu locale={locale} learner={visitor} />
          ) : (
            <>
              <a href={paths.signIn(locale)} className={`${navLinkClass} max-sm:px-2`}>
                {t("nav.signIn")}
              </a>
              <a href={paths.signUp(locale)} className={`${buttonClass("primary")} max-sm:hidden`}>
                {t("nav.signUp")}
              </a>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
