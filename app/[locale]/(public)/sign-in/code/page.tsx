import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { SecondFactorCodeForm } from "@/components/forms/second-factor-code-form";
import { AuthPage } from "@/components/sign-in/auth-page";
import { signInWithCode } from "@/lib/actions/sign-in-code";
import type { Locale } from "@/lib/domain/locale";
import { requirePendingSignIn } from "@/lib/loaders/second-factor";
import { paths } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "secondFactor.signIn" });
  return { title: t("title"), description: t("lead") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const next = nextField.parse((await searchParams).next);
  await requirePendingSignIn(locale, next);
  const t = await getTranslations("secondFactor.signIn");
  const { secondFactor, account } = await getMessages();
  const { code } = secondFactor;
  const errors = { ...account.errors.form, ...code.errors };
  const other = { question: t("lost"), label: t("again"), href: paths.signIn(locale, next) };
  return (
    <AuthPage title={t("title")} lead={t("lead")} alternative={other}>
      <SecondFactorCodeForm
        action={signInWithCode}
        locale={locale}
        next={next}
        onlyDigits={false}
        messages={{ ...code, errors, submit: t("submit") }}
      />
    </AuthPage>
  );
}
