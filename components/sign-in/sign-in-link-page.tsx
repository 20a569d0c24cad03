import { useMessages, useTranslations } from "next-intl";
import type { FormState } from "@/lib/domain/form";
import type { LinkState } from "@/lib/domain/link";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { MailForm } from "../forms/mail-form";
import { type Press, PressForm } from "../forms/press-form";
import { AccountPage } from "./account-page";

/** Signing in by mail: asking for the link, and what the link leads to. */
export function SignInLinkPage({
  state,
  locale,
  ask,
  press,
}: {
  state: LinkState;
  locale: Locale;
  ask: (previous: FormState, form: FormData) => Promise<FormState>;
  press: Press;
}) {
  const t = useTranslations("links");
  const { email, form } = useMessages().account.errors;
  const asking = paths.signInLink(locale, {});
  const again = { label: t("signIn.again"), href: asking };
  const other = { question: t("other"), label: t("toSignIn"), href: paths.signIn(locale) };
  if (state.kind === "sent") {
    const lead = `${t("signIn.sent")} ${t("sent.soon")}`;
    const resend = { question: t("sent.nothing"), label: t("sent.again"), href: asking };
    return <AccountPage title={t("sent.title")} lead={lead} other={resend} />;
  }
  if (state.kind === "press") {
    return (
      <AccountPage title={t("signIn.pressTitle")} lead={t("signIn.pressLead")}>
        <PressForm action={press} token={state.token} locale={locale} label={t("signIn.press")} />
      </AccountPage>
    );
  }
  if (state.kind === "elsewhere") {
    const lead = t("signIn.elsewhere");
    return <AccountPage title={t("signIn.elsewhereTitle")} lead={lead} onward={again} />;
  }
  if (state.kind === "ask") {
    const words = { label: t("email"), submit: t("signIn.ask"), errors: { email, form } };
    return (
      <AccountPage title={t("signIn.title")} lead={t("signIn.lead")} other={other}>
        <MailForm action={ask} locale={locale} words={words} />
      </AccountPage>
    );
  }
  if (state.kind === "no-mail") {
    return <AccountPage title={t("signIn.title")} lead={t("signIn.noMail")} other={other} />;
  }
  return <AccountPage title={t("refused.title")} lead={t("refused.lead")} onward={again} />;
}
