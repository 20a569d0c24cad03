import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SecondFactorPage } from "@/components/security/second-factor-page";
import {
  acknowledgeRecoveryCodes,
  cancelSecondFactor,
  disableSecondFactor,
  enableSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from "@/lib/actions/second-factor";
import type { Locale } from "@/lib/domain/locale";
import { loadSecondFactor } from "@/lib/loaders/second-factor";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "secondFactor" });
  return { title: t("title"), description: t("why") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  return (
    <SecondFactorPage
      view={await loadSecondFactor(locale)}
      done={(await searchParams).done}
      locale={locale}
      start={startSecondFactor}
      cancel={cancelSecondFactor}
      confirm={enableSecondFactor}
      renewCodes={renewRecoveryCodes}
      acknowledgeCodes={acknowledgeRecoveryCodes}
      turnOff={disableSecondFactor}
    />
  );
}
