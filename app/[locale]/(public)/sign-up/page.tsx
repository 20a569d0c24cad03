import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { signUp } from "@/lib/actions/account";
import type { Locale } from "@/lib/domain/path";
import { loadOfferedProviders } from "@/lib/loaders/providers";
import { requireStranger } from "@/lib/loaders/visitor";
import { paths } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "account" });
  return { title: t("signUp.submit"), description: t("signUp.description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const next = nextField.parse((await searchParams).next);
  await requireStranger(next ?? paths.dashboard(locale));
  const t = await getTranslations("account.signUp");
  const { fields, errors } = (await getMessages()).account;
  const other = {
    question: t("hasAccount"),
    label: t("signIn"),
    href: paths.signIn(locale, next),
  };
  return (
    <AccountPage title={t("title")} lead={t("lead")} other={other}>
      <AccountForm
        kind="sign-up"
        action={signUp}
        locale={locale}
        next={next}
        submit={t("submit")}
        words={{ fields, errors }}
      />
      <ProviderButtons providers={loadOfferedProviders()} next={next ?? paths.path(locale)} />
    </AccountPage>
  );
}
