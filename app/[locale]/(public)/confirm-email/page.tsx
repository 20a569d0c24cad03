import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmEmailPage } from "@/components/security/confirm-email-page";
import { answerEmailChange } from "@/lib/actions/email-change";
import type { Locale } from "@/lib/domain/locale";
import { loadMailLink, type MailLinkQuery } from "@/lib/loaders/mail-links";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<MailLinkQuery & { of?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "links.section" });
  return { title: t("title"), description: t("mailHint"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const of = query.of === "old" ? "old" : "new";
  const state = await loadMailLink(`confirm-${of}-email`, query);
  return <ConfirmEmailPage state={state} address={of} locale={locale} action={answerEmailChange} />;
}
