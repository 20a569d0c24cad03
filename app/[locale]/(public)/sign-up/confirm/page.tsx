import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmSignUpPage } from "@/components/sign-in/confirm-sign-up-page";
import { confirmSignUp, confirmSignUpWithPassword } from "@/lib/actions/sign-up-link";
import type { Locale } from "@/lib/domain/locale";
import { loadMailLink, type MailLinkQuery } from "@/lib/loaders/mail-links";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<MailLinkQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "links.confirmSignUp" });
  return {
    title: t("title").replace(/[.?]$/, ""),
    description: t("lead"),
    robots: { index: false },
  };
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
