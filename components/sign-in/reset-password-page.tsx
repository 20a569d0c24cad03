import { useMessages, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { MailLinkState } from "@/lib/domain/mail-links";
import { paths } from "@/lib/paths";
import type { StatefulFormAction } from "../forms/form-action";
import { NewPasswordForm } from "../forms/new-password-form";
import { AuthPage } from "./auth-page";

export function ResetPasswordPage({
  state,
  locale,
  save,
}: {
  state: MailLinkState;
  locale: Locale;
  save: StatefulFormAction;
}) {
  const t = useTranslations("links");
  const {
    account: { fields, errors },
    security,
  } = useMessages();
  if (state.kind === "done") {
    const onward = { label: t("toSignIn"), href: paths.signIn(locale) };
    return <AuthPage title={t("reset.doneTitle")} lead={t("reset.done")} nextLink={onward} />;
  }
  if (state.kind !== "valid") {
    const again = { label: t("reset.again"), href: paths.forgotPassword(locale) };
    return <AuthPage title={t("refused.title")} lead={t("refused.lead")} nextLink={again} />;
  }
  return (
    <AuthPage title={t("reset.title")} lead={t("reset.lead")}>
      <NewPasswordForm
        action={save}
        locale={locale}
        email={state.email}
        token={state.token}
        messages={{ fields, errors, label: security.password.new, submit: t("reset.save") }}
      />
    </AuthPage>
  );
}
