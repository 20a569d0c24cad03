import { useMessages, useTranslations } from "next-intl";
import type { FormState } from "@/lib/domain/form";
import type { LinkState } from "@/lib/domain/link";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { ConfirmForm } from "../forms/confirm-form";
import { type Press, PressForm } from "../forms/press-form";
import { AccountPage } from "./account-page";

/** What follows a sign-up by mail: that it was sent, and where its link leads. */
export function ConfirmSignUpPage({
  state,
  locale,
  press,
  pressElsewhere,
}: {
  state: LinkState;
  locale: Locale;
  press: Press;
  /** In another browser than the one that signed up, with its password. */
  pressElsewhere: (previous: FormState, form: FormData) => Promise<FormState>;
}) {
  const t = useTranslations("links");
  const { account, security, links } = useMessages();
  const signIn = { label: t("toSignIn"), href: paths.signIn(locale) };
  const again = { label: t("confirmSignUp.again"), href: paths.signUp(locale) };
  if (state.kind === "sent") {
    const resend = { ...again, question: t("sent.nothing") };
    const lead = `${t("confirmSignUp.sent")} ${t("sent.soon")}`;
    return <AccountPage title={t("sent.title")} lead={lead} other={resend} />;
  }
  if (state.kind === "press") {
    const label = t("confirmSignUp.press");
    return (
      <AccountPage title={t("confirmSignUp.title")} lead={t("confirmSignUp.lead")}>
        <PressForm action={press} token={state.token} locale={locale} label={label} />
      </AccountPage>
    );
  }
  if (state.kind === "elsewhere") {
    const { password, press: submit } = links.confirmSignUp;
    return (
      <AccountPage
        title={t("confirmSignUp.title")}
        lead={t("confirmSignUp.elsewhere")}
        other={{ ...again, question: "" }}
      >
        <ConfirmForm
          action={pressElsewhere}
          email={state.email ?? ""}
          carried={{ token: state.token }}
          locale={locale}
          words={{
            ...{ password, submit, wrong: security.confirm.wrong },
            ...{ fields: account.fields, errors: account.errors },
          }}
        />
      </AccountPage>
    );
  }
  if (state.kind === "known") {
    return (
      <AccountPage
        title={t("confirmSignUp.knownTitle")}
        lead={t("confirmSignUp.known")}
        onward={signIn}
      />
    );
  }
  return <AccountPage title={t("refused.title")} lead={t("refused.lead")} onward={again} />;
}
