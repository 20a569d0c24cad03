import { useMessages, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import type { StatefulFormAction } from "../forms/form-action";
import { NewPasswordForm } from "../forms/new-password-form";

/** The form needs a recent authentication; without one it links there. */
export function PasswordSection({
  email,
  hasPassword,
  hasRecentAuthentication,
  locale,
  changePassword,
}: {
  email: string;
  hasPassword: boolean;
  hasRecentAuthentication: boolean;
  locale: Locale;
  changePassword: StatefulFormAction;
}) {
  const t = useTranslations("security.password");
  const { fields, errors } = useMessages().account;
  return (
    <Card>
      <h2 className="text-xl">{t("title")}</h2>
      <p className="mt-1 mb-5 text-muted">{hasPassword ? t("lead") : t("none")}</p>
      {hasRecentAuthentication ? (
        <NewPasswordForm
          action={changePassword}
          locale={locale}
          email={email}
          inCard
          messages={{ fields, errors, label: t("new"), submit: t("save") }}
        />
      ) : (
        <a href={paths.reauthenticate(locale, paths.security(locale))} className={buttonClass()}>
          {hasPassword ? t("change") : t("set")}
        </a>
      )}
    </Card>
  );
}
