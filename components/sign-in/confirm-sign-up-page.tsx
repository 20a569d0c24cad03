import { useMessages, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { MailLinkState } from "@/lib/domain/mail-links";
import { paths } from "@/lib/paths";
import { CurrentPasswordForm } from "../forms/current-password-form";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import { LinkConfirmationForm } from "../forms/link-confirmation-form";
import { AuthPage } from "./auth-page";

export function ConfirmSignUpPage({
  state,
  locale,
  confirm,
  confirmWithPassword,
}: {
  state: MailLinkState;
  locale: Locale;
  confirm: FormAction;
  /** Asks for the password when the link is opened in another browser. */
  confirmWithPassword: StatefulFormAction;
}) {
  const t = useTranslations("links");
  const { account, security, links } = useMessages();
  const signIn = { label: t("toSignIn"), href: paths.signIn(locale) };
  const again = { label: t("confirmSignUp.again"), href: paths.signUp(locale) };
  if (state.kind === "sent") {
    const resend = { ...again, question: t("sent.nothing") };
    const lead = `${t("confirmSignUp.sent")} ${t("sent.soon")}`;
    return <AuthPage title={t("sent.title")} lead={lead} alternative={resend} />;
  }
  if (state.kind === "valid") {
    const label = t("confirmSignUp.submit");
    return (
      <AuthPage title={t("confirmSignUp.title")} lead={t("confirmSignUp.lead")}>
        <LinkConfirmationForm action={confirm} token={state.token} locale={locale} label={label} />
      </AuthPage>
    );
  }
  if (state.kind === "otherBrowser") {
    const { password, submit } = links.confirmSignUp;
    return (
      <AuthPage
        title={t("confirmSignUp.title")}
        lead={t("confirmSignUp.otherBrowser")}
        alternative={{ ...again, question: "" }}
      >
        <CurrentPasswordForm
          action={confirmWithPassword}
          email={state.email ?? ""}
          hiddenFields={{ token: state.token }}
          locale={locale}
          messages={{
            ...{ password, submit, wrong: security.confirm.wrong },
            ...{ fields: account.fields, errors: account.errors },
          }}
        />
      </AuthPage>
    );
  }
  if (state.kind === "known") {
    return (
      <AuthPage
        title={t("confirmSignUp.knownTitle")}
        lead={t("confirmSignUp.known")}
        nextLink={signIn}
      />
    );
  }
  return <AuthPage title={t("refused.title")} lead={t("refused.lead")} nextLink={again} />;
}
