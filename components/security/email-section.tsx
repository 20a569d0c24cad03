import { useMessages, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { EmailForm } from "../forms/email-form";
import type { StatefulFormAction } from "../forms/form-action";

/** The form needs a recent authentication; without one it links there. */
export function EmailSection({
  email: current,
  hasRecentAuthentication,
  confirmsByEmail,
  locale,
  changeEmail,
}: {
  email: string;
  hasRecentAuthentication: boolean;
  /** Whether both addresses must confirm the change. */
  confirmsByEmail: boolean;
  locale: Locale;
  changeEmail: StatefulFormAction;
}) {
  const t = useTranslations("links.section");
  const { email, form } = useMessages().account.errors;
  const hint = confirmsByEmail ? t("mailHint") : t("plainHint");
  const messages = { label: t("new"), hint, submit: t("save"), errors: { email, form } };
  return (
    <Card>
      <h2 className="text-xl">{t("title")}</h2>
      <p className="mt-1 mb-5 break-words text-muted">{t("current", { email: current })}</p>
      {hasRecentAuthentication ? (
        <EmailForm action={changeEmail} locale={locale} inCard messages={messages} />
      ) : (
        <a href={paths.reauthenticate(locale, paths.security(locale))} className={buttonClass()}>
          {t("save")}
        </a>
      )}
    </Card>
  );
}
