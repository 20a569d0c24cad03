import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LandingPage } from "@/components/landing/landing-page";
import type { Locale } from "@/lib/domain/locale";
import { loadLandingPath } from "@/lib/loaders/landing";
import { loadSignUpSetting } from "@/lib/loaders/mail-links";
import { loadVisitor } from "@/lib/loaders/visitor";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "landing.meta" });
  return { title: { absolute: t("title") }, description: t("description") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const visitor = await loadVisitor();
  return (
    <LandingPage
      path={loadLandingPath(locale)}
      locale={locale}
      isSignedIn={visitor !== null}
      isSignUpOpen={loadSignUpSetting()}
    />
  );
}
