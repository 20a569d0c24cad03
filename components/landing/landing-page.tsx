import type { Locale } from "@/lib/domain/locale";
import type { LandingPath } from "@/lib/loaders/landing";
import { CallToAction } from "./call-to-action";
import { Differences } from "./differences";
import { GuideInvitation } from "./guide-invitation";
import { Hero } from "./hero";
import { HowItWorks } from "./how-it-works";
import { PathOverview } from "./path-overview";

export function LandingPage({
  path,
  locale,
  isSignedIn,
}: {
  path: LandingPath;
  locale: Locale;
  isSignedIn: boolean;
}) {
  return (
    <div className="grid grid-cols-1 gap-20 py-4 sm:py-8 lg:gap-28">
      <Hero path={path} locale={locale} isSignedIn={isSignedIn} />
      <PathOverview path={path} />
      <HowItWorks />
      <Differences path={path} />
      <GuideInvitation locale={locale} />
      {!isSignedIn && <CallToAction locale={locale} />}
    </div>
  );
}
