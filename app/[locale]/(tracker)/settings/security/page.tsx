import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SecurityPage } from "@/components/security/security-page";
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
  return (
    <SecurityPage
      security={await loadSecurity(locale)}
      done={done}
      services={await loadLinkableProviders(locale)}
      linkMessage={await loadLinkMessage(provider)}
      locale={locale}
      changeEmail={changeEmail}
      changePassword={changePassword}
      endOne={endOneSession}
      endOthers={endOtherSessions}
      unlink={unlinkAccount}
      renamePasskey={renamePasskey}
      removePasskey={removePasskey}
    />
  );
}
