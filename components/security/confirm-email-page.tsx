import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { LinkState } from "@/lib/domain/link";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import type { Press } from "../forms/press-form";
import { AccountPage } from "../sign-in/account-page";

type Props = {
  state: LinkState;
  /** Which of the two addresses the link was mailed to. */
  of: "old" | "new";
  locale: Locale;
  answer: Press;
};

/** Where the links of a change of e-mail lead, and what became of it. */
export function ConfirmEmailPage({ state, of, locale, answer }: Props) {
  const t = useTranslations("links");
  const security = { label: t("confirmEmail.toSettings"), href: paths.security(locale) };
  switch (state.kind) {
    case "waiting":
    case "changed":
    case "taken":
      return (
        <AccountPage
          title={t(`confirmEmail.${state.kind}Title`)}
          lead={t(`confirmEmail.${state.kind}`)}
          onward={security}
        />
      );
    case "stopped": {
      const reset = { label: t("confirmEmail.toReset"), href: paths.forgotPassword(locale) };
      return (
        <AccountPage
          title={t("confirmEmail.stoppedTitle")}
          lead={t("confirmEmail.stopped")}
          onward={reset}
        />
      );
    }
    case "press":
      return (
        <AccountPage
          title={t(`confirmEmail.${of}Title`)}
          lead={t("confirmEmail.lead", { email: state.email ?? "" })}
        >
          <form action={answer} className="flex flex-col gap-3">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={state.token} />
            <input type="hidden" name="of" value={of} />
            <Button type="submit" name="answer" value="yes" look="primary" className="min-h-12">
              {t("confirmEmail.yes")}
            </Button>
            <Button type="submit" name="answer" value="no" className="min-h-12">
              {t("confirmEmail.no")}
            </Button>
          </form>
        </AccountPage>
      );
    default:
      return <AccountPage title={t("refused.title")} lead={t("refused.lead")} onward={security} />;
  }
}
