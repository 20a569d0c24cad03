import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmailSection } from "@/components/security/email-section";
import { PasskeysSection } from "@/components/security/passkeys-section";
import { PasswordSection } from "@/components/security/password-section";
import { ProvidersSection } from "@/components/security/providers-section";
import { SecondFactorSection } from "@/components/security/second-factor-section";
import { SecurityLayout } from "@/components/security/security-layout";
import { SessionsSection } from "@/components/security/sessions-section";
import { changeEmail } from "@/lib/actions/email-change";
import { unlinkAccount } from "@/lib/actions/oauth-account";
import { removePasskey, renamePasskey } from "@/lib/actions/passkey";
import { changePassword } from "@/lib/actions/password";
import { endOneSession, endOtherSessions } from "@/lib/actions/session";
import type { Locale } from "@/lib/domain/locale";
import { loadLinkableProviders, loadLinkMessage } from "@/lib/loaders/providers";
import { loadSecurity } from "@/lib/loaders/security";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; provider?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "security" });
  return { title: t("title"), description: t("description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { done, provider } = await searchParams;
  const { learner, reauthMethods, hasRecentAuthentication, ...security } =
    await loadSecurity(locale);
  const { email, timeZone } = learner;
  const account = { email, timeZone, hasRecentAuthentication, locale };
  const { passkeys, sessions, otherSessions, current } = security;
  const sessionList = { sessions, otherSessions, current };
  const providers = await loadLinkableProviders(locale);
  const linkMessage = await loadLinkMessage(provider);
  const passkeyActions = { rename: renamePasskey, remove: removePasskey };
  const passwordProps = { hasPassword: reauthMethods.password, changePassword };
  const emailProps = { confirmsByEmail: security.isMailEnabled, changeEmail };
  const sessionActions = { endOne: endOneSession, endOthers: endOtherSessions };
  return (
    <SecurityLayout done={done} linkMessage={linkMessage} locale={locale}>
      <PasskeysSection passkeys={passkeys} {...account} {...passkeyActions} />
      <PasswordSection {...account} {...passwordProps} />
      <SecondFactorSection isEnabled={security.secondFactor} locale={locale} />
      <EmailSection {...account} {...emailProps} />
      <ProvidersSection {...providers} locale={locale} unlink={unlinkAccount} />
      <SessionsSection {...sessionList} {...account} {...sessionActions} />
    </SecurityLayout>
  );
}
