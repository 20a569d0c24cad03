import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import type { MailLinkState } from "@/lib/domain/mail-links";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";
import { AuthPage } from "../sign-in/auth-page";

type Props = {
  state: MailLinkState;
  /** The address that received the link. */
  address: "old" | "new";
  locale: Locale;
  action: FormAction;
};

export function ConfirmEmailPage({ state, address, locale, action }: Props) {
  const t = useTranslations("links");
  const security = { label: t("confirmEmail.toSettings"), href: paths.security(locale) };
  switch (state.kind) {
    case "waiting":
    case "changed":
    case "taken":
      return (
        <AuthPage
          title={t(`confirmEmail.${state.kind}Title`)}
          lead={t(`confirmEmail.${state.kind}`)}
          nextLink={security}
        />
      );
    case "stopped": {
      const reset = { label: t("confirmEmail.toReset"), href: paths.forgotPassword(locale) };
      return (
        <AuthPage
          title={t("confirmEmail.stoppedTitle")}
          lead={t("confirmEmail.stopped")}
          nextLink={reset}
        />
      );
    }
    case "valid":
      return (
        <AuthPage
          title={t(`confirmEmail.${address}Title`)}
          lead={t("confirmEmail.lead", { email: state.email ?? "" })}
        >
          <form action={action} className="flex flex-col gap-3">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={state.token} />
            <input type="hidden" name="of" value={address} />
            <Button type="submit" name="answer" value="yes" variant="primary" className="min-h-12">
              {t("confirmEmail.yes")}
            </Button>
            <Button type="submit" name="answer" value="no" className="min-h-12">
              {t("confirmEmail.no")}
            </Button>
          </form>
        </AuthPage>
      );
    default:
      return <AuthPage title={t("refused.title")} lead={t("refused.lead")} nextLink={security} />;
  }
}
