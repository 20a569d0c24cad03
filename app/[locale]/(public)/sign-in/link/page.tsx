import type { Metadata } from "next";
import { SignInLinkPage } from "@/components/sign-in/sign-in-link-page";
import { requestSignInLink, signInWithLink } from "@/lib/actions/mail-links";
import type { Locale } from "@/lib/domain/locale";
import { loadMailLink, loadMailLinkMetadata, type MailLinkQuery } from "@/lib/loaders/mail-links";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<MailLinkQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return loadMailLinkMetadata((await params).locale, "signIn");
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const state = await loadMailLink("sign-in-link", await searchParams);
  return (
    <SignInLinkPage
      state={state}
      locale={locale}
      requestLink={requestSignInLink}
      signIn={signInWithLink}
    />
  );
}
