import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInLinkPage } from "@/components/sign-in/sign-in-link-page";
import { requestSignInLink, signInWithLink } from "@/lib/actions/mail-links";
import type { Locale } from "@/lib/domain/locale";
import { loadMailLink, type MailLinkQuery } from "@/lib/loaders/mail-links";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<MailLinkQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "links.signIn" });
  return {
    title: t("title").replace(/[.?]$/, ""),
    description: t("lead"),
    robots: { index: false },
  };
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
