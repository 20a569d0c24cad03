import { getTranslations } from "next-intl/server";
import { KeptMarkup } from "@/components/ui/kept-markup";
import type { Locale } from "@/lib/domain/locale";
import { portfolioFormats } from "@/lib/domain/portfolio";
import type { LandingPath } from "@/lib/loaders/landing";
import { CallToAction } from "./call-to-action";
import { Differences } from "./differences";
import { GuideInvitation } from "./guide-invitation";
import { Hero } from "./hero";
import { HowItWorks } from "./how-it-works";
import { PathOverview } from "./path-overview";

type Props = { path: LandingPath; locale: Locale; isSignedIn: boolean; isSignUpOpen: boolean };

export function LandingPage(props: Props) {
  return (
    <KeptMarkup
      locale={props.locale}
      name={props.isSignedIn ? "landing/learner" : "landing"}
      className="grid grid-cols-1 gap-20 py-4 sm:py-8 lg:gap-28"
      render={() => renderLanding(props)}
    />
  );
}

async function renderLanding({ path, locale, isSignedIn, isSignUpOpen }: Props) {
  const t = await getTranslations({ locale, namespace: "landing" });
  const format = await getTranslations({ locale, namespace: "portfolio.formats" });
  const formats = portfolioFormats.map((key) => format(`${key}.name`));
  return (
    <>
      <Hero path={path} isSignedIn={isSignedIn} isSignUpOpen={isSignUpOpen} t={t} locale={locale} />
      <PathOverview path={path} t={t} locale={locale} />
      <HowItWorks t={t} />
      <Differences path={path} formats={formats} t={t} />
      <GuideInvitation t={t} locale={locale} />
      {!isSignedIn && isSignUpOpen && <CallToAction t={t} locale={locale} />}
    </>
  );
}
