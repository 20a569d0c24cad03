import type { Metadata } from "next";
import { ForgotPasswordPage } from "@/components/sign-in/forgot-password-page";
import { requestPasswordReset } from "@/lib/actions/mail-links";
import type { Locale } from "@/lib/domain/locale";
import { loadMailLink, loadMailLinkMetadata, type MailLinkQuery } from "@/lib/loaders/mail-links";
import { loadPrivacy } from "@/lib/loaders/privacy";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<MailLinkQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return loadMailLinkMetadata((await params).locale, "forgotPassword");
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const state = await loadMailLink("reset-link", await searchParams);
  return (
    <ForgotPasswordPage
      state={state}
      operatorContact={loadPrivacy().operator.contact}
      locale={locale}
      requestLink={requestPasswordReset}
    />
  );
}
