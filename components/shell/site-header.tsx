import { useTranslations } from "next-intl";
import type { Learner } from "@/lib/domain/learner";
import { forEachLocale, type Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { AccountMenu } from "./account-menu";
import { HeaderSearch } from "./header-search";
import { HomeLink } from "./home-link";
import { LocaleSwitch } from "./locale-switch";
import { MainNavigation } from "./main-navigation";
import { SignInLinks, VisitorNavigation } from "./visitor-links";

export function SiteHeader({
  locale,
  visitor,
  isSignUpOpen,
}: {
  locale: Locale;
  visitor: Learner | null;
  isSignUpOpen: boolean;
}) {
  const t = useTranslations("common");
  return (
    <header className="border-line border-b print:hidden">
      <div className="mx-auto flex min-h-16 max-w-280 flex-wrap items-center gap-x-2 gap-y-1 sm:gap-x-4 px-4 py-2 sm:px-6">
        {visitor ? (
          <>
            <HomeLink href={paths.dashboard(locale)} name={t("product")} />
            <MainNavigation locale={locale} />
          </>
        ) : (
          <VisitorNavigation locale={locale} />
        )}
        <div
          className={`ml-auto flex flex-wrap items-center justify-end gap-1 sm:gap-3 ${visitor ? "" : "max-sm:grow max-sm:justify-between"}`}
        >
          <HeaderSearch action={paths.search(locale)} label={t("nav.search")} />
          <LocaleSwitch
            locale={locale}
            label={t("nav.language")}
            languages={forEachLocale((each) => t(`languages.${each}`))}
          />
          {visitor ? (
            <AccountMenu locale={locale} learner={visitor} />
          ) : (
            <SignInLinks locale={locale} isSignUpOpen={isSignUpOpen} />
          )}
        </div>
      </div>
    </header>
  );
}
