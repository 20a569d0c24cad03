import type { Metadata } from "next";
import { useMessages, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { use } from "react";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { signIn } from "@/lib/actions/account";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string; error?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "account" });
  return { title: t("signIn.submit"), description: t("signIn.description") };
}

export default function SignInPage({ params, searchParams }: Props) {
  const { locale } = use(params);
  const query = use(searchParams);
  const next = nextField.parse(query.next);
  const t = useTranslations("account.signIn");
  const { fields, errors } = useMessages().account;
  const other = {
    question: t("noAccount"),
    label: t("signUp"),
    href: paths.signUp(locale, next),
  };
  return (
    <AccountPage title={t("title")} lead={t("lead")} other={other}>
      <AccountForm
        kind="sign-in"
        action={signIn}
        locale={locale}
        next={next}
        initialError={query.error ? "wrong-credentials" : undefined}
        submit={t("submit")}
        words={{ fields, errors }}
      />
    </AccountPage>
  );
}
