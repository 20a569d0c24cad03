import { useMessages, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { MailLinkState } from "@/lib/domain/mail-links";
import { paths } from "@/lib/paths";
import { EmailForm } from "../forms/email-form";
import type { StatefulFormAction } from "../forms/form-action";
import { AuthPage } from "./auth-page";

/** Without e-mail it names the operator to ask. */
export function ForgotPasswordPage({
  state,
  operatorContact,
  locale,
  requestLink,
}: {
  state: MailLinkState;
  operatorContact: string | undefined;
  locale: Locale;
  requestLink: StatefulFormAction;
}) {
  const t = useTranslations("links");
  const { email, form } = useMessages().account.errors;
  const other = { question: t("other"), label: t("toSignIn"), href: paths.signIn(locale) };
  if (state.kind === "sent") {
    const again = {
      ...{ question: t("sent.nothing"), label: t("sent.again") },
      href: paths.forgotPassword(locale),
    };
    const lead = `${t("forgotPassword.sent")} ${t("sent.soon")}`;
    return <AuthPage title={t("sent.title")} lead={lead} alternative={again} />;
  }
  const title = t("forgotPassword.title");
  if (state.kind === "no-mail") {
    const operator = operatorContact
      ? t("operator.contact", { contact: operatorContact })
      : t("operator.unknown");
    const lead = `${t("forgotPassword.noMail")} ${operator}`;
    return <AuthPage title={title} lead={lead} alternative={other} />;
  }
  const messages = { label: t("email"), submit: t("forgotPassword.ask"), errors: { email, form } };
  return (
    <AuthPage title={title} lead={t("forgotPassword.lead")} alternative={other}>
      <EmailForm action={requestLink} locale={locale} messages={messages} />
    </AuthPage>
  );
}
