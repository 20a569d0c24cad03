import { useMessages, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { MailLinkState } from "@/lib/domain/mail-links";
import { paths } from "@/lib/paths";
import { EmailForm } from "../forms/email-form";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import { LinkConfirmationForm } from "../forms/link-confirmation-form";
import { AuthPage } from "./auth-page";

export function SignInLinkPage({
  state,
  locale,
  requestLink,
  signIn,
}: {
  state: MailLinkState;
  locale: Locale;
  requestLink: StatefulFormAction;
  signIn: FormAction;
}) {
  const t = useTranslations("links");
  const { email, form } = useMessages().account.errors;
  const requestPath = paths.signInLink(locale, {});
  const again = { label: t("signIn.again"), href: requestPath };
  const other = { question: t("other"), label: t("toSignIn"), href: paths.signIn(locale) };
  if (state.kind === "sent") {
    const lead = `${t("signIn.sent")} ${t("sent.soon")}`;
    const resend = { question: t("sent.nothing"), label: t("sent.again"), href: requestPath };
    return <AuthPage title={t("sent.title")} lead={lead} alternative={resend} />;
  }
  if (state.kind === "valid") {
    return (
      <AuthPage title={t("signIn.validTitle")} lead={t("signIn.validLead")}>
        <LinkConfirmationForm
          action={signIn}
          token={state.token}
          locale={locale}
          label={t("signIn.submit")}
        />
      </AuthPage>
    );
  }
  if (state.kind === "otherBrowser") {
    const lead = t("signIn.otherBrowser");
    return <AuthPage title={t("signIn.otherBrowserTitle")} lead={lead} nextLink={again} />;
  }
  if (state.kind === "ask") {
    const messages = { label: t("email"), submit: t("signIn.ask"), errors: { email, form } };
    return (
      <AuthPage title={t("signIn.title")} lead={t("signIn.lead")} alternative={other}>
        <EmailForm action={requestLink} locale={locale} messages={messages} />
      </AuthPage>
    );
  }
  if (state.kind === "no-mail") {
    return <AuthPage title={t("signIn.title")} lead={t("signIn.noMail")} alternative={other} />;
  }
  return <AuthPage title={t("refused.title")} lead={t("refused.lead")} nextLink={again} />;
}
