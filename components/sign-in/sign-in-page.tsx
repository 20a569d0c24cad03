import { useMessages, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { OfferedProvider } from "@/lib/loaders/providers";
import { paths } from "@/lib/paths";
import type { StatefulFormAction } from "../forms/form-action";
import { AuthPage } from "./auth-page";
import { CredentialsForm } from "./credentials-form";
import { ProviderButtons } from "./provider-buttons";
import { SignInWithPasskey } from "./sign-in-with-passkey";

type Props = {
  locale: Locale;
  next: string | undefined;
  isSignUpOpen: boolean;
  isRefused: boolean;
  /** Error of a provider's sign-in. */
  problem: string | undefined;
  providers: readonly OfferedProvider[];
  signIn: StatefulFormAction;
  /** Undefined where no e-mail is configured. */
  requestLink: StatefulFormAction | undefined;
};

export function SignInPage(props: Props) {
  const { locale, next, isSignUpOpen, isRefused, problem, providers, signIn, requestLink } = props;
  const t = useTranslations("account.signIn");
  const { account, links, passkey, providers: providerTexts } = useMessages();
  const { fields, errors } = account;
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
        initialError={isRefused ? "wrong-credentials" : undefined}
        problem={problem}
        submit={t("submit")}
        mailLink={requestLink && { action: requestLink, label: links.askSignIn }}
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
          ...{ or: providerTexts.or, insecure: passkey.insecure, errors: passkey.errors },
        }}
      />
      <ProviderButtons providers={providers} next={next ?? paths.dashboard(locale)} />
    </AuthPage>
  );
}
