import type { Metadata } from "next";
import { ConfirmSignUpPage } from "@/components/sign-in/confirm-sign-up-page";
import { confirmSignUp, confirmSignUpWithPassword } from "@/lib/actions/sign-up-link";
import type { Locale } from "@/lib/domain/locale";
import { loadMailLink, loadMailLinkMetadata, type MailLinkQuery } from "@/lib/loaders/mail-links";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<MailLinkQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return loadMailLinkMetadata((await params).locale, "confirmSignUp");
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const state = await loadMailLink("confirm-sign-up", await searchParams);
  return (
    <ConfirmSignUpPage
      state={state}
      locale={locale}
      confirm={confirmSignUp}
      confirmWithPassword={confirmSignUpWithPassword}
    />
  );
}
