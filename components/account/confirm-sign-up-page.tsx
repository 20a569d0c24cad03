import { useTranslations } from "next-intl";
import type { LinkState } from "@/lib/domain/link";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { AccountPage } from "./account-page";
import { type Press, PressForm } from "./press-form";

/** What follows a sign-up by mail: that it was sent, and where its link leads. */
export function ConfirmSignUpPage({
  state,
  locale,
  press,
}: {
  state: LinkState;
  locale: Locale;
  press: Press;
}) {
  const t = useTranslations("links");
  const signIn = { question: t("hasAccount"), label: t("toSignIn"), href: paths.signIn(locale) };
  if (state.kind === "sent") {
    const lead = `${t("confirmSignUp.sent")} ${t("sent.soon")}`;
    return <AccountPage title={t("sent.title")} lead={lead} other={signIn} />;
  }
  if (state.kind === "press") {
    const label = t("confirmSignUp.press");
    return (
      <AccountPage title={t("confirmSignUp.title")} lead={t("confirmSignUp.lead")}>
        <PressForm action={press} token={state.token} locale={locale} label={label} />
      </AccountPage>
    );
  }
  if (state.kind === "known") {
    return (
      <AccountPage title={t("refused.title")} lead={t("confirmSignUp.known")} other={signIn} />
    );
  }
  const again = { question: "", label: t("confirmSignUp.again"), href: paths.signUp(locale) };
  return <AccountPage title={t("refused.title")} lead={t("refused.lead")} other={again} />;
}
