import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { KeptMarkup } from "@/components/ui/kept-markup";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { HomeLink } from "./home-link";
import { navLinkClass } from "./nav-link-class";

/** Where a signed-out visitor may go. */
export function VisitorNavigation({ locale }: { locale: Locale }) {
  const render = async () => {
    const t = await getTranslations({ locale, namespace: "common" });
    return (
      <>
        <HomeLink href={paths.home(locale)} name={t("product")} />
        <nav aria-label={t("nav.label")} className="flex flex-wrap">
          <a href={paths.path(locale)} className={navLinkClass}>
            {t("nav.path")}
          </a>
          <a href={paths.guide(locale)} className={navLinkClass}>
            {t("nav.guide")}
          </a>
        </nav>
      </>
    );
  };
  return <KeptMarkup {...{ locale, render }} name="header/navigation" className="contents" />;
}

export function SignInLinks({ locale, isSignUpOpen }: { locale: Locale; isSignUpOpen: boolean }) {
  const render = async () => {
    const t = await getTranslations({ locale, namespace: "common.nav" });
    return (
      <>
        <a
          href={paths.signIn(locale)}
          className={isSignUpOpen ? navLinkClass : buttonClass("primary")}
        >
          {t("signIn")}
        </a>
        {isSignUpOpen && (
          <a href={paths.signUp(locale)} className={buttonClass("primary")}>
            {t("signUp")}
          </a>
        )}
      </>
    );
  };
  return (
    <KeptMarkup
      {...{ locale, render }}
      name="header/sign-in"
      className="flex flex-wrap items-center gap-2"
    />
  );
}
