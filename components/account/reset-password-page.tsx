import { useMessages, useTranslations } from "next-intl";
import type { FormState } from "@/lib/domain/form";
import type { LinkState } from "@/lib/domain/link";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { AccountPage } from "./account-page";
import { NewPasswordForm } from "./new-password-form";

/** Where a link to choose a new password leads. */
export function ResetPasswordPage({
  state,
  locale,
  save,
}: {
  state: LinkState;
  locale: Locale;
  save: (previous: FormState, form: FormData) => Promise<FormState>;
}) {
  const t = useTranslations("links");
  const {
    account: { fields, errors },
    security,
  } = useMessages();
  if (state.kind === "done") {
    const on = { question: "", label: t("toSignIn"), href: paths.signIn(locale) };
    return <AccountPage title={t("reset.doneTitle")} lead={t("reset.done")} other={on} />;
  }
  if (state.kind !== "press") {
    const again = { question: "", label: t("reset.again"), href: paths.forgotPassword(locale) };
    return <AccountPage title={t("refused.title")} lead={t("refused.lead")} other={again} />;
  }
  return (
    <AccountPage title={t("reset.title")} lead={t("reset.lead")}>
      <NewPasswordForm
        action={save}
        locale={locale}
        token={state.token}
        words={{ fields, errors, label: security.password.new, submit: t("reset.save") }}
      />
    </AccountPage>
  );
}
