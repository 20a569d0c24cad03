import { buttonClass } from "@/components/ui/button";
import { Kawung } from "@/components/ui/kawung";
import type { Locale } from "@/lib/domain/locale";
import type { LandingPath } from "@/lib/loaders/landing";
import { paths } from "@/lib/paths";
import type { LandingTranslator } from "./landing-translator";
import { PathPreview } from "./path-preview";

export function Hero({
  path,
  isSignedIn,
  isSignUpOpen,
  t,
  locale,
}: {
  path: LandingPath;
  isSignedIn: boolean;
  isSignUpOpen: boolean;
  t: LandingTranslator;
  locale: Locale;
}) {
  const visitor = isSignUpOpen
    ? { href: paths.signUp(locale), label: t("hero.signUp") }
    : { href: paths.signIn(locale), label: t("hero.signIn") };
  const start = isSignedIn ? { href: paths.path(locale), label: t("hero.carryOn") } : visitor;
  return (
    <section className="relative grid grid-cols-1 items-center gap-10 lg:grid-cols-[minmax(0,1fr)_25rem] lg:gap-14">
      <Kawung className="-top-4 -right-4 -z-10 absolute h-64 w-64 opacity-30 [mask-image:radial-gradient(farthest-side_at_100%_0,black,transparent)] sm:-top-8 sm:-right-6 sm:h-96 sm:w-[36rem] lg:h-[36rem] lg:w-[50rem] lg:[mask-image:radial-gradient(40%_65%_at_60%_30%,black,transparent)]" />
      <div>
        <p className="font-semibold text-pandan text-sm">{t("hero.eyebrow")}</p>
        <h1 className="mt-3 text-4xl sm:text-5xl sm:leading-[1.1]">{t("hero.title")}</h1>
        <p className="mt-5 max-w-xl text-lg text-muted">{t("hero.lead")}</p>
        <p className="mt-7 flex flex-wrap gap-3">
          <a href={start.href} className={buttonClass("primary")}>
            {start.label}
          </a>
          <a href="#path" className={buttonClass("secondary")}>
            {t("hero.seePath")}
          </a>
        </p>
        <p className="mt-5 text-muted text-sm">{t("hero.honest")}</p>
      </div>
      <PathPreview path={path} t={t} />
    </section>
  );
}
