import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReauthenticationPage } from "@/components/security/reauthentication-page";
import { reauthenticateWithPassword } from "@/lib/actions/reauthentication";
import type { Locale } from "@/lib/domain/locale";
import { loadReauthentication } from "@/lib/loaders/security";
import { paths } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "security.confirm" });
  return { title: t("title"), description: t("lead") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const next = nextField.parse((await searchParams).next) ?? paths.security(locale);
  const { learner, reauthMethods } = await loadReauthentication(locale, next);
  return (
    <ReauthenticationPage
      hasPassword={reauthMethods.password}
      hasPasskeys={reauthMethods.passkeys}
      canReauthenticate={reauthMethods.password || reauthMethods.passkeys}
      email={learner.email}
      next={next}
      locale={locale}
      reauthenticate={reauthenticateWithPassword}
    />
  );
}
