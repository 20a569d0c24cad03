import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { AuthPage } from "@/components/sign-in/auth-page";
import { CredentialsForm } from "@/components/sign-in/credentials-form";
import { ProviderButtons } from "@/components/sign-in/provider-buttons";
import { SignInWithPasskey } from "@/components/sign-in/sign-in-with-passkey";
import { requestSignInLink } from "@/lib/actions/mail-links";
import { signIn } from "@/lib/actions/sign-in";
import type { Locale } from "@/lib/domain/locale";
import { loadMailSetting, loadSignUpSetting } from "@/lib/loaders/mail-links";
import { loadOfferedProviders, loadProviderError } from "@/lib/loaders/providers";
import { requireSignedOut } from "@/lib/loaders/visitor";
import { paths } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string; error?: string; provider?: string; refused?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "account" });
  return { title: t("signIn.submit"), description: t("signIn.description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const next = nextField.parse(query.next);
  await requireSignedOut(next ?? paths.dashboard(locale));
  const t = await getTranslations("account.signIn");
  const { account, links, passkey, providers } = await getMessages();
  const { fields, errors } = account;
  const isSignUpOpen = loadSignUpSetting();
  const other = {
    question: t("noAccount"),
    label: t(isSignUpOpen ? "signUp" : "signUpClosed"),
    href: paths.signUp(locale, next),
  };
  return (
    <AuthPage
      title={t("title")}
      lead={next ? t(isSignUpOpen ? "leadNext" : "leadNextClosed") : t("lead")}
      alternative={other}
    >
      <CredentialsForm
        kind="sign-in"
        action={signIn}
        locale={locale}
        next={next}
        initialError={query.error ? "wrong-credentials" : undefined}
        problem={await loadProviderError(query)}
        submit={t("submit")}
        mailLink={
          loadMailSetting() ? { action: requestSignInLink, label: links.askSignIn } : undefined
        }
        messages={{ fields, errors }}
      />
      <p className="mt-5">
        <a
          href={paths.forgotPassword(locale)}
          className="inline-block py-1 text-muted underline underline-offset-4"
        >
          {links.forgot}
        </a>
      </p>
      <SignInWithPasskey
        locale={locale}
        next={next}
        messages={{
          ...passkey.signIn,
          ...{ or: providers.or, insecure: passkey.insecure, errors: passkey.errors },
        }}
      />
      <ProviderButtons providers={loadOfferedProviders()} next={next ?? paths.dashboard(locale)} />
    </AuthPage>
  );
}
