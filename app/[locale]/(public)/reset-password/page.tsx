import type { Metadata } from "next";
import { ResetPasswordPage } from "@/components/sign-in/reset-password-page";
import { resetPassword } from "@/lib/actions/mail-links";
import type { Locale } from "@/lib/domain/locale";
import { loadMailLink, loadMailLinkMetadata, type MailLinkQuery } from "@/lib/loaders/mail-links";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<MailLinkQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return loadMailLinkMetadata((await params).locale, "reset");
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const state = await loadMailLink("reset-link", await searchParams);
  return <ResetPasswordPage state={state} locale={locale} save={resetPassword} />;
}
